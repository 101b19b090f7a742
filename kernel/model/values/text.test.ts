import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePersonName } from './person-name.ts';
import { isDitto, isEmptyMark, normaliseText, tidyText } from './text.ts';
import { parseYesNo } from './yes-no.ts';
import { parseSex } from './sex.ts';
import { parseCreditCode } from './credit-code.ts';
import type { Parsed } from './parsed.ts';

const outcome = <T>(parsed: Parsed<T>): T | string => (parsed.ok ? parsed.value : parsed.fault.code);

describe('text in the form that is compared', () => {
  it.each([
    ['  张 三  ', '张三'],
    ['张　三', '张三'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['南街（３号）', '南街(3号)'],
    ['John   Smith', 'John Smith'],
    ['北街 12 号', '北街 12 号'],
    ['张\u200b三\ufeff', '张三'],
    ['⼀号', '一号'],
    ['85㎡', '85m2'],
    ['a\tb\nc', 'a b c'],
  ])('%j becomes %j', (raw, expected) => {
    expect(normaliseText(raw)).toBe(expected);
  });
  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[张三 　\u200b１a-z]{0,12}$/)), (raw) => {
        expect(normaliseText(normaliseText(raw))).toBe(normaliseText(raw));
      }),
    );
  });
  it('keeps punctuation, symbols and lines where text is kept as written', () => {
    expect(tidyText('　１２号楼，８５㎡ （ 东 户 ）\n备注：Ａ ')).toBe('12号楼，85㎡ （ 东户 ）\n备注：A');
  });
});

describe('empty marks', () => {
  it.each<[unknown]>([
    [null],
    [undefined],
    [''],
    ['  '],
    ['　'],
    ['无'],
    ['-'],
    ['--'],
    ['—'],
    ['——'],
    ['/'],
    ['\\'],
    ['不详'],
    ['暂无'],
    ['N/A'],
    ['n/a'],
    ['#N/A'],
    ['未知'],
    ['（无）'],
    ['?'],
    ['？？'],
    ['\u200b'],
  ])('%j is empty', (raw) => {
    expect(isEmptyMark(raw)).toBe(true);
  });
  it.each<[unknown]>([[0], ['0'], [false], ['无业'], ['同上'], ['*'], [{}]])('%j is not', (raw) => {
    expect(isEmptyMark(raw)).toBe(false);
  });
  it('tells “as above” from a value', () => {
    expect(['同上', ' 同 上 ', '〃'].map(isDitto)).toEqual([true, true, true]);
    expect(['', '张三', 3].map(isDitto)).toEqual([false, false, false]);
  });
});

describe('names of persons', () => {
  it.each([
    ['张三', '张三'],
    [' 张 三 ', '张三'],
    ['张　三', '张三'],
    ['欧阳小明', '欧阳小明'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['阿依古丽 · 买买提', '阿依古丽·买买提'],
    ['𠮷田小明', '𠮷田小明'],
    ['㐂小明', '㐂小明'],
    ['John Smith', 'John Smith'],
    ['Maxx Xu', 'Maxx Xu'],
    ['ＪＯＨＮ', 'JOHN'],
    ['O’Brien José', "O'Brien José"],
  ])('%j is %s', (raw, name) => {
    expect(outcome(parsePersonName(raw))).toBe(name);
  });
  it.each(['张三（户主）', '张三(故)', '张三（已迁出', '张三()'])('leaves the note of %s out and says so', (raw) => {
    expect(outcome(parsePersonName(raw))).toBe('张三');
  });
  it('warns about a note that says something', () => {
    expect(parsePersonName('张三（已故）')).toMatchObject({
      warnings: [{ code: 'note-in-name', zh: expect.stringContaining('已故') as string }],
    });
  });
  it.each<[unknown, string]>([
    ['张', 'name-length'],
    ['张'.repeat(21), 'name-length'],
    ['张*', 'masked'],
    ['张*三', 'masked'],
    ['张xx', 'masked'],
    ['张某某', 'masked'],
    ['同上', 'ditto'],
    ['张三1', 'not-a-name'],
    ['张三、李四', 'not-a-name'],
    ['13812345678', 'not-a-name'],
    ['张\ue815三', 'private-character'],
    ['不详', 'empty'],
  ])('refuses %j as %s', (raw, code) => {
    expect(outcome(parsePersonName(raw))).toBe(code);
  });
});

describe('yes and no', () => {
  it.each<[unknown]>([['是'], ['有'], ['√'], ['✓'], ['1'], [1], [true], ['Y'], ['已'], ['是 '], ['1.0']])('%j is yes', (raw) => {
    expect(outcome(parseYesNo(raw))).toBe(true);
  });
  it.each<[unknown]>([['否'], ['无'], ['没有'], ['×'], ['0'], [0], [false], ['N'], ['未'], ['ｎｏ']])('%j is no', (raw) => {
    expect(outcome(parseYesNo(raw))).toBe(false);
  });
  it.each<[unknown, string]>([
    ['', 'empty'],
    ['—', 'empty'],
    ['不详', 'empty'],
    ['是/否', 'not-yes-no'],
    ['也许', 'not-yes-no'],
    [2, 'not-yes-no'],
  ])('%j is %s', (raw, code) => {
    expect(outcome(parseYesNo(raw))).toBe(code);
  });
});

describe('sex', () => {
  it.each<[unknown, string]>([
    ['男', '1'],
    ['男性', '1'],
    [1, '1'],
    ['１', '1'],
    ['1.0', '1'],
    ['1-男', '1'],
    ['M', '1'],
    ['male', '1'],
    ['女', '2'],
    [' 女 ', '2'],
    ['2 女性', '2'],
    ['Ｆ', '2'],
    ['未说明', '9'],
    ['不详', 'empty'],
    ['1女', 'unknown-code'],
    [3, 'unknown-code'],
  ])('%j is %s', (raw, code) => {
    expect(outcome(parseSex(raw))).toBe(code);
  });
});

describe('unified social credit codes', () => {
  // The example of the standard itself, and codes computed from a region that does not exist.
  it.each(['91350100M000100Y43', '91350100m000100y43', ' 91350100 M000100Y-43', '９１３５０１００Ｍ０００１００Ｙ４３'])(
    'reads %j',
    (raw) => {
      expect(parseCreditCode(raw)).toEqual({ ok: true, value: '91350100M000100Y43' });
    },
  );
  it.each<[unknown, string]>([
    ['91350100M000100Y44', 'check-digit'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100I43', 'charset'],
    ['610921000101001', 'old-number'],
    [9.135_010_000_01e17, 'precision-lost'],
    ['9.13501E+17', 'precision-lost'],
    ['无', 'empty'],
  ])('refuses %j as %s', (raw, code) => {
    expect(outcome(parseCreditCode(raw))).toBe(code);
  });
});
