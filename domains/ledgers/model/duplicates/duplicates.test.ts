import { describe, expect, it } from 'vitest';
import { type LedgerTable, knownShares, reductionTenths, repetitionOf, residentFacts } from './analyse.ts';
import { columnKey, subjectKeys } from './column-key.ts';
import { ledgers26 } from './ledgers-26.ts';
import { pairsOf } from './pairs.ts';

const table = (id: string, columns: string, title = id): LedgerTable => ({ id, title, columns: columns.split(' ') });

describe('the 26 ledgers of a community', () => {
  const found = repetitionOf(ledgers26);

  it('ask 264 columns of 107 names, 157 of them again: 59.5 percent', () => {
    expect(found).toMatchObject({ tables: 26, columns: 264, distinct: 107, repeated: 30, redundant: 157 });
    expect(Math.round((found.redundant * 1000) / found.columns) / 10).toBe(59.5);
  });

  it('repeat phone, number and note most', () => {
    expect(found.most.slice(0, 8)).toEqual([
      { column: '联系电话', tables: 25 },
      { column: '身份证号', tables: 24 },
      { column: '备注', tables: 21 },
      { column: '姓名', tables: 19 },
      { column: '性别', tables: 16 },
      { column: '现居住地址', tables: 16 },
      { column: '出生日期', tables: 9 },
      { column: '网格编码', tables: 6 },
    ]);
  });

  it('ask 103 facts by the words alone, which would take landlord and tenant of the third for one person', () => {
    expect(found.distinctByWords).toBe(103);
    expect(found.twoNames).toEqual(['T03']);
    expect(found.distinctBySubject).toBe(104);
    expect(subjectKeys(ledgers26[2]?.columns ?? [])).toContain('房东姓名');
    expect(subjectKeys(ledgers26[24]?.columns ?? [])[0]).toBe('姓名');
  });

  it('hold five pairs likest to each other, and none of the same layout', () => {
    const pairs = pairsOf(ledgers26);
    const shown = pairs.map((each) => [each.first, each.second, Math.round((each.shared.length * 1000) / each.union), each.shared.length]);
    expect(shown.slice(0, 4)).toEqual([
      ['T13', 'T14', 615, 8],
      ['T02', 'T25', 583, 7],
      ['T09', 'T12', 571, 8],
      ['T16', 'T17', 556, 5],
    ]);
    expect(shown.slice(4, 6).map((each) => each.join(' '))).toEqual(['T10 T11 533 8', 'T10 T12 533 8']);
    expect(pairs.every((each) => each.likeness === 'content' && each.shared.length * 2 >= each.union)).toBe(true);
  });

  it('are answered to 142 of 264 by what the registers of residents hold: 53.8 percent, from 0.93 to 0.10', () => {
    const shares = knownShares(ledgers26, residentFacts);
    const known = shares.reduce((total, each) => total + each.known, 0);
    expect([known, Math.round((known * 1000) / 264) / 10]).toEqual([142, 53.8]);
    const rates = shares.map((each) => ({ id: each.id, rate: Math.round((each.known * 100) / each.columns) / 100 }));
    expect(rates.find((each) => each.id === 'T01')?.rate).toBe(0.93);
    expect(rates.find((each) => each.id === 'T23')?.rate).toBe(0.1);
    expect(rates.every((each) => each.rate >= 0.1 && each.rate <= 0.93)).toBe(true);
  });
});

describe('columns', () => {
  it('are one whatever they are written like', () => {
    expect(['身份证号码', ' 公民身份号码 ', '身份证号（18 位）', '身份证'].map(columnKey)).toEqual(Array(4).fill('身份证号'));
    expect(['手机', '联系电话', '电话号码', '手机号', '联系方式'].map(columnKey)).toEqual(Array(5).fill('联系电话'));
    expect(columnKey('房东电话')).not.toBe('联系电话');
  });

  it('that mean another kind of value are told apart, and so are those about somebody else', () => {
    const [pair] = pairsOf([table('a', '房东姓名 身份证号 现居住地址'), table('b', '姓名 身份证号 现居住地址')]);
    expect(pair?.shared).toEqual([
      { column: '身份证号', verdict: 'role' },
      { column: '现居住地址', verdict: 'role' },
    ]);
    expect(pair?.dropped).toEqual([]);
  });
});

describe('tables', () => {
  it('with the same columns under another title look alike', () => {
    expect(pairsOf([table('a', '姓名 性别', '花名册'), table('b', '性别 姓名', '登记表')])[0]).toMatchObject({ likeness: 'layout' });
  });

  it('that share half are named, and a little less is not', () => {
    expect(pairsOf([table('a', '姓名 性别 民族'), table('b', '姓名 性别 备注')])).toHaveLength(1);
    expect(pairsOf([table('a', '姓名 性别 民族'), table('b', '姓名 备注 地点')])).toHaveLength(0);
  });

  it('are merged into the one that asks more, which takes over what only the other asks', () => {
    expect(pairsOf([table('a', '姓名 性别 备注'), table('b', '姓名 性别 备注 民族 文化程度')])[0]).toMatchObject({
      keep: 'b',
      dropped: ['姓名', '性别', '备注'],
      moved: [],
    });
  });

  it('fewer by the half are reduced by the half', () => {
    expect([reductionTenths(26, 13), reductionTenths(3, 2), reductionTenths(0, 0)]).toEqual([500, 333, null]);
  });
});
