import { describe, expect, it } from 'vitest';
import type { Pair } from '../../model/index.ts';
import { choicesFor, comparedFields, presetChoice, stayingSide } from './choose-fields.ts';

const row = (id: string, values: Record<string, unknown>, masked: string[] = []) => ({
  id,
  place: '610921100001',
  version: 1,
  updatedAt: `2026-01-0${id}T00:00:00.000Z`,
  endedAt: null,
  endReason: null,
  values,
  masked,
});

const pairOf = (a: Record<string, unknown>, b: Record<string, unknown>, masked: string[] = [], reasons: Pair['reasons'] = []): Pair => ({
  a: row('1', a, masked),
  b: row('2', b, masked),
  placeNames: {},
  reasons,
  against: [],
  advice: 'look',
});

const differing = (pair: Pair): string[] =>
  comparedFields(pair)
    .filter((line) => line.differs)
    .map((line) => line.key);

describe('two records side by side', () => {
  it('show what at least one of them holds, and ask only where both differ', () => {
    const pair = pairOf({ name: '林小满', note: '甲', sex: null }, { name: '林小满', note: '乙', employer: '学校' });
    expect(comparedFields(pair).map((line) => line.key)).toEqual(['name', 'employer', 'note']);
    expect(differing(pair)).toEqual(['note']);
  });

  it('take masked values for different unless the grounds say otherwise', () => {
    const values = { name: '林', phone: '138****5678' };
    expect(differing(pairOf(values, values, ['phone']))).toEqual(['phone']);
    const same = [{ code: 'same-phone', text: { zh: '', en: '' }, strong: false }];
    expect(differing(pairOf(values, values, ['phone'], same))).toEqual([]);
  });

  it('send choices as seen from the staying record', () => {
    const lines = comparedFields(pairOf({ name: '甲', note: '一' }, { name: '乙', note: '二' }));
    expect(choicesFor(lines, { note: 'b' }, 'a')).toEqual({ name: 'stay', note: 'other' });
    expect(choicesFor(lines, { note: 'b' }, 'b')).toEqual({ name: 'stay', note: 'stay' });
  });

  it('keep the record that says more, and fill it from the other', () => {
    const pair = pairOf({ name: '林' }, { name: '林', employer: '学校' });
    expect(stayingSide(pair)).toBe('b');
    expect(stayingSide(pairOf({ name: '林' }, { name: '林' }))).toBe('a');
    const line = comparedFields(pair).find((each) => each.key === 'employer');
    expect(line === undefined ? undefined : presetChoice(line, 'a')).toBe('b');
  });
});
