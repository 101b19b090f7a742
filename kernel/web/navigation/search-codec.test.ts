import { describe, expect, it } from 'vitest';
import { changeSearch, parseSearch, stringifySearch } from './search-codec.ts';

describe('the search part of an address', () => {
  it('keeps codes as text: 02 stays 02, and no quotes appear', () => {
    expect(parseSearch('?filter.ethnic=02&place=610921')).toEqual({ 'filter.ethnic': '02', place: '610921' });
    expect(stringifySearch({ 'filter.ethnic': '02', place: '610921' })).toBe('?filter.ethnic=02&place=610921');
  });

  it('writes ranges and lists so that they can be read', () => {
    expect(stringifySearch({ 'filter.sex': '1,2', 'filter.birthDate': '1950-01-01..' })).toBe(
      '?filter.sex=1,2&filter.birthDate=1950-01-01..',
    );
  });

  it('comes back the same from any text', () => {
    const search = { search: '张 三&?=#+%', place: '610921' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it('leaves out what is empty', () => {
    expect(stringifySearch({ a: '', b: undefined })).toBe('');
    expect(changeSearch({ a: '1', b: '2' }, { a: undefined, b: '', c: '3' })).toEqual({ c: '3' });
  });
});
