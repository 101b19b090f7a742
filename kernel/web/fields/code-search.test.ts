import { describe, expect, it } from 'vitest';
import { ethnicGroupCodes, nameKeys } from '../../model/index.ts';
import { fitsSearch, searchIndexOf } from './code-search.ts';

const index = searchIndexOf(ethnicGroupCodes, nameKeys);
const found = (typed: string): string[] =>
  ethnicGroupCodes.items.filter((item) => fitsSearch(index.get(item.code) ?? '', typed)).map((item) => item.zh);

describe('searching a list of codes', () => {
  it('finds by hanzi, pinyin, initials and code', () => {
    expect(found('汉')).toContain('汉族');
    expect(found('zangzu')).toContain('藏族');
    expect(found('wwe')).toContain('维吾尔族');
    expect(found('01')).toContain('汉族');
  });

  it('finds the English label by its beginning', () => {
    expect(found('tibet')).toContain('藏族');
  });

  it('shows everything while nothing is typed, and nothing for what fits nothing', () => {
    expect(found(' ')).toHaveLength(ethnicGroupCodes.items.length);
    expect(found('没有这个')).toEqual([]);
  });
});
