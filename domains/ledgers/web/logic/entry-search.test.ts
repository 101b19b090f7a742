import { nameKeys } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { entryKeys, fitsEntry, groupOf } from './entry-search.ts';

const address = { label: { zh: '现居住地址', en: 'Current address' } };

describe('finding an entry of the field dictionary', () => {
  it('finds it by characters, pinyin, initials and English', () => {
    const keys = entryKeys(address, nameKeys);
    for (const typed of ['居住', 'xianju', 'xjzdz', 'current a', ' 现居 ', '']) expect(fitsEntry(keys, typed)).toBe(true);
    for (const typed of ['户籍', 'juzhu', 'address']) expect(fitsEntry(keys, typed)).toBe(false);
  });

  it('finds it by characters before the readings have come', () => {
    expect(fitsEntry(entryKeys(address, undefined), '住地')).toBe(true);
    expect(fitsEntry(entryKeys(address, undefined), 'xj')).toBe(false);
  });

  it('keeps apart what is about others and what has no home', () => {
    expect(groupOf({ role: 'self', register: 'residents.person' })).toBe('kept');
    expect(groupOf({ role: 'table', register: null })).toBe('kept');
    expect(groupOf({ role: 'landlord', register: null })).toBe('others');
    expect(groupOf({ role: 'self', register: null })).toBe('homeless');
  });
});
