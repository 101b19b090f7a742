import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseDigits, chineseInteger } from './chinese-number.ts';
import { parseDecimal } from './decimal.ts';
import { parseInteger } from './integer.ts';
import { type MoneyOptions, parseMoney } from './money.ts';
import type { Parsed } from './parsed.ts';

const outcome = <T>(parsed: Parsed<T>): T | string => (parsed.ok ? parsed.value : parsed.fault.code);
const money = (raw: unknown, options: MoneyOptions = {}) => outcome(parseMoney(raw, options));

describe('money, in fen', () => {
  it.each<[unknown, number]>([
    ['1,234.50元', 123_450],
    ['1,234.50', 123_450],
    ['１，２３４．５０元', 123_450],
    ['1.2万元', 1_200_000],
    ['1.2万', 1_200_000],
    ['1.2w', 1_200_000],
    ['3千元', 300_000],
    ['1亿元', 10_000_000_000],
    ['￥350', 35_000],
    ['¥350.00', 35_000],
    ['人民币350元整', 35_000],
    ['350元/月', 35_000],
    ['350/月', 35_000],
    ['350块', 35_000],
    ['叁佰伍拾元整', 35_000],
    ['人民币叁佰伍拾圆正', 35_000],
    ['壹万贰仟叁佰元零伍分', 1_230_005],
    ['伍角', 50],
    ['三百五十元五角', 35_050],
    ['350元5角', 35_050],
    ['三百五', 35_000],
    ['十二万元', 12_000_000],
    ['0', 0],
    ['-50', -5_000],
    ['负伍拾元', -5_000],
    ['−50.5', -5_050],
    ['(50.00)', -5_000],
    ['.5', 50],
    ["'350", 35_000],
    [350, 35_000],
    [350.5, 35_050],
    [1.005e3, 100_500],
    [0.1 + 0.2, 30],
    [1234.560000000001, 123_456],
    [-0, 0],
  ])('reads %j as %i', (raw, fen) => {
    expect(money(raw)).toBe(fen);
  });
  it('takes the unit of the column for bare numbers only', () => {
    expect(money('1.2', { in: 'wan-yuan' })).toBe(1_200_000);
    expect(money(1.2, { in: 'wan-yuan' })).toBe(1_200_000);
    expect(money('12000元', { in: 'wan-yuan' })).toBe(1_200_000);
    expect(money(35_000, { in: 'fen' })).toBe(35_000);
  });
  it('rounds parts of a fen half up and says so', () => {
    expect(parseMoney('350.005')).toMatchObject({ ok: true, value: 35_001, warnings: [{ code: 'rounded' }] });
    expect(parseMoney(333.333_333)).toMatchObject({ ok: true, value: 33_333, warnings: [{ code: 'rounded' }] });
    expect(parseMoney('350.500')).not.toHaveProperty('warnings');
  });
  it.each<[unknown, string]>([
    ['1,23', 'bad-grouping'],
    ['1,2345', 'bad-grouping'],
    ['1.234,50', 'not-money'],
    ['100元以下', 'not-money'],
    ['100-200', 'not-money'],
    ['12万5', 'not-money'],
    ['未定', 'not-money'],
    ['$350', 'not-money'],
    [Number.NaN, 'not-money'],
    ['99999999999999999', 'too-large'],
    ['无', 'empty'],
    ['—', 'empty'],
  ])('refuses %j as %s', (raw, code) => {
    expect(money(raw)).toBe(code);
  });
  it('reads back every amount of fen, as text and as a cell number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (fen) => {
        const yuan = `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
        expect(parseMoney(yuan)).toEqual({ ok: true, value: fen });
        expect(parseMoney(`${yuan}元`)).toEqual({ ok: true, value: fen });
        expect(parseMoney(fen / 100)).toEqual({ ok: true, value: fen });
      }),
    );
  });
});

describe('whole numbers', () => {
  it.each<[unknown, number]>([
    ['3', 3],
    [3, 3],
    ['3人', 3],
    ['3 口', 3],
    ['三人', 3],
    ['３人', 3],
    ['1,200', 1_200],
    ['3.0', 3],
    [3.0, 3],
    ['007', 7],
    ['-2', -2],
    ['两人', 2],
  ])('reads %j as %i where people are counted', (raw, value) => {
    expect(outcome(parseInteger(raw, { units: ['人'] }))).toBe(value);
  });
  it.each<[unknown, string]>([
    ['3.5', 'not-whole'],
    [3.5, 'not-whole'],
    ['3户', 'unexpected-unit'],
    ['3-4人', 'range'],
    ['约3人', 'approximate'],
    ['3人左右', 'approximate'],
    ['若干', 'not-a-number'],
    ['1,2', 'bad-grouping'],
    ['不详', 'empty'],
    [9e15 + 2e15, 'not-a-number'],
  ])('refuses %j as %s', (raw, code) => {
    expect(outcome(parseInteger(raw, { units: ['人'] })).toString()).toMatch(new RegExp(`^(?:${code}|too-large)$`));
  });
  it('refuses a unit where none is expected', () => {
    expect(outcome(parseInteger('3人'))).toBe('unexpected-unit');
  });
});

describe('decimal numbers', () => {
  it.each<[unknown, number]>([
    ['85㎡', 85],
    ['85.5平方米', 85.5],
    ['85.50m²', 85.5],
    ['85.5M2', 85.5],
    ['85.5 平米', 85.5],
    ['８５．５', 85.5],
    [85.5, 85.5],
    ['1,085', 1085],
    ['八十五平方米', 85],
    [0.1 + 0.2, 0.3],
  ])('reads %j as %d square metres', (raw, value) => {
    expect(outcome(parseDecimal(raw, { units: ['㎡'] }))).toBe(value);
  });
  it.each<[unknown, string]>([
    ['85亩', 'unexpected-unit'],
    ['80~90', 'range'],
    ['85.5.5', 'unexpected-unit'],
    ['#DIV/0!', 'not-a-number'],
    [Number.POSITIVE_INFINITY, 'not-a-number'],
  ])('refuses %j as %s', (raw, code) => {
    expect(outcome(parseDecimal(raw, { units: ['㎡'] }))).toBe(code);
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.stringMatching(/^[\d.,万元角分十百零-]{0,12}$/)), (raw) => {
        const parsed = parseMoney(raw);
        expect(!parsed.ok || Number.isSafeInteger(parsed.value)).toBe(true);
        const decimal = parseDecimal(raw);
        expect(!decimal.ok || Number.isFinite(decimal.value)).toBe(true);
      }),
    );
  });
});

describe('Chinese numerals', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿三', 23],
    ['卅一', 31],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百五', 150],
    ['一千零一十', 1_010],
    ['一千零一十二', 1_012],
    ['三千五', 3_500],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['一万零二百', 10_200],
    ['一千二百万', 12_000_000],
    ['两亿零五万', 200_050_000],
    ['叁佰伍拾', 350],
    ['陸佰貳拾', 620],
    ['二〇', 20],
    ['零', 0],
  ])('%s is %i', (text, value) => {
    expect(chineseInteger(text)).toBe(value);
  });
  it.each(['十百', '百', '一百二百', '万', '一万亿', '三三百', '甲', ''])('%j is no number', (text) => {
    expect(chineseInteger(text)).toBeUndefined();
  });
  it('reads digits one by one', () => {
    expect(chineseDigits('二〇一六')).toBe('2016');
    expect(chineseDigits('二十')).toBeUndefined();
  });
  it('reads back every number below a hundred million in formal writing', () => {
    const digits = [...'零一二三四五六七八九'];
    const section = (n: number): string =>
      [...String(n).padStart(4, '0')]
        .map((digit, at) => (digit === '0' ? '零' : (digits[Number(digit)] ?? '') + (['千', '百', '十', ''][at] ?? '')))
        .join('')
        .replace(/零+/g, '零')
        .replace(/零$/, '');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        const high = Math.floor(n / 10_000);
        const low = n % 10_000;
        const text = (high > 0 ? `${section(high)}万` : '') + section(low);
        expect(chineseInteger(text.replace(/^零/, ''))).toBe(n);
      }),
    );
  });
});
