import { count, places, register, serving, text, openToOffices } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { indicatorSearch, recordsAddress } from './addresses.ts';

const label = { zh: '甲', en: 'A' };
const club = register('library.club', {
  label,
  help: label,
  source: 'Linli',
  at: 'community',
  owner: 'civil-affairs',
  rights: openToOffices,
  title: ['name'],
  fields: { name: text({ label }), serves: places({ label }) },
  publishes: { clubs: count(), serving: serving('serves') },
});

describe('the records behind a fact', () => {
  it('open as the list reads them from its address', () => {
    const source = { fact: 'library.clubs', register: 'library.club', filter: { name: 'any' } };
    expect(recordsAddress(source, club, '610921100001')).toEqual({
      to: '/registers/library/club',
      search: { place: '610921100001', 'filter.name': 'any' },
    });
  });

  it('of those that serve a community are looked for in the whole county', () => {
    const source = { fact: 'library.serving', register: 'library.club', filter: {} };
    expect(recordsAddress(source, club, '610921100001').search).toEqual({ place: '610921', 'filter.serves': '610921100001' });
    expect(recordsAddress(source, club, '610921100').search).toEqual({ place: '610921100' });
  });
});

describe('the address of a figure', () => {
  it('names a month only when it is not the present one', () => {
    expect(indicatorSearch('supervision.premises', '610921', undefined)).toEqual({ name: 'supervision.premises', place: '610921' });
    expect(indicatorSearch('supervision.premises', '610921', '2026-08')['month']).toBe('2026-08');
  });
});
