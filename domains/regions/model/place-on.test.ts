import { describe, expect, it } from 'vitest';
import { type Standing, placeOn } from './place-on.ts';

const always: Standing = { validFrom: null, validTo: null };
const standing = new Map<string, Standing>([
  ['A', { validFrom: null, validTo: '2026-06-15' }],
  ['B', { validFrom: '2026-06-15', validTo: null }],
  ['M1', { validFrom: null, validTo: '2026-03-01' }],
  ['M2', always],
  ['S', always],
  ['S2', { validFrom: '2026-09-01', validTo: null }],
  ['new', { validFrom: '2026-09-01', validTo: null }],
]);
const links = [
  { predecessor: 'A', successor: 'B', onDate: '2026-06-15' },
  { predecessor: 'M1', successor: 'M2', onDate: '2026-03-01' },
  { predecessor: 'S', successor: 'S2', onDate: '2026-09-01' },
];
const on = (code: string, day: string): string | undefined => placeOn(code, day, standing, links);

describe('the place that stood on a day', () => {
  it('of a recoded place is the old code before the day and the new one from it on', () => {
    expect([on('B', '2026-06-14'), on('B', '2026-06-15'), on('A', '2026-06-14'), on('A', '2026-06-30')]).toEqual(['A', 'B', 'A', 'B']);
  });

  it('of a merged place is what took it in, and that goes on under its own code', () => {
    expect([on('M1', '2026-02-28'), on('M1', '2026-03-31'), on('M2', '2026-02-28')]).toEqual(['M1', 'M2', 'M2']);
  });

  it('of a part of a split is the whole before it', () => {
    expect([on('S2', '2026-08-31'), on('S2', '2026-09-30'), on('S', '2026-09-30')]).toEqual(['S', 'S2', 'S']);
  });

  it('is none where nothing stood', () => {
    expect(on('new', '2026-08-31')).toBeUndefined();
  });
});
