import { describe, expect, it } from 'vitest';
import { code, codeList, codes, date, decimal, type Field, identityNumber, integer, money, phone, text, yesNo } from '../../model/index.ts';
import { filterInWords, filterShapeOf, rangeOf, rangeText, readRangeEnd } from './filter-text.ts';
import { formatDay, formatInstant, formatMoney, formatValue, UNKNOWN } from './format-value.ts';
import { draftOf, readDraft } from './read-draft.ts';

const label = { zh: '甲', en: 'A' };
const colour = codeList('test-colour', {
  standard: 'Linli',
  label,
  items: [
    { code: '1', zh: '红', en: 'Red' },
    { code: '2', zh: '绿', en: 'Green' },
  ],
});
const context = { today: '2026-11-23', demo: true };

describe('formatValue', () => {
  const cases: readonly [string, Field, unknown, string][] = [
    ['an amount in fen as yuan', money({ label }), 123_450, '1,234.50'],
    ['a negative amount', money({ label }), -5, '-0.05'],
    ['zero as zero', integer({ label }), 0, '0'],
    ['nothing as unknown', integer({ label }), null, UNKNOWN],
    ['no as a word', yesNo({ label }), false, '否'],
    ['a code by its label', code(colour, { label }), '2', '绿'],
    ['a code that left the list by itself', code(colour, { label }), '9', '9'],
    ['several codes', codes(colour, { label }), ['1', '2'], '红、绿'],
    ['a large number grouped', decimal({ label }), 1234.5, '1,234.5'],
  ];
  it.each(cases)('shows %s', (_, field, value, shown) => {
    expect(formatValue(field, value, 'zh')).toBe(shown);
  });

  it('shows moments by the clocks of China and days in prose', () => {
    expect(formatInstant('2026-11-23T16:30:00Z')).toBe('2026-11-24 00:30');
    expect(formatDay('2026-11-03', 'zh')).toBe('2026年11月3日');
    expect(formatDay('2026-11-03', 'en')).toBe('3 November 2026');
  });
});

describe('readDraft', () => {
  it('turns yuan into fen, and back into what was typed', () => {
    expect(readDraft(money({ label }), '1,234.5', context)).toMatchObject({ ok: true, value: 123_450 });
    expect(draftOf(money({ label }), 123_450)).toBe('1234.50');
    expect(formatMoney(123_450)).toBe('1,234.50');
  });

  it('reads a day in any way a clerk writes it', () => {
    expect(readDraft(date({ label }), '19850312', context)).toMatchObject({ ok: true, value: '1985-03-12' });
  });

  it('gives null for what was left empty', () => {
    expect(readDraft(text({ label }), '   ', context)).toEqual({ ok: true, value: null });
    expect(readDraft(codes(colour, { label }), [], context)).toEqual({ ok: true, value: null });
  });

  it('refuses with a sentence what is out of bounds', () => {
    expect(readDraft(integer({ label, max: 10 }), '11', context)).toMatchObject({ ok: false, fault: { code: 'too-large' } });
    expect(readDraft(money({ label, min: 100 }), '0.5', context)).toMatchObject({ ok: false, fault: { zh: '不能小于 1.00。' } });
    expect(readDraft(text({ label, max: 2 }), '三个字', context)).toMatchObject({ ok: false, fault: { code: 'too-long' } });
  });

  it('checks identity numbers while they are typed', () => {
    expect(readDraft(identityNumber({ label }), '610921198503120011', context)).toMatchObject({ ok: false });
    expect(readDraft(phone({ label }), '138 0000 5678', context)).toMatchObject({ ok: true, value: '13800005678' });
  });
});

describe('filters', () => {
  it('reads and writes ranges, open ends included', () => {
    expect(rangeOf('1950-01-01..')).toEqual({ from: '1950-01-01', to: '' });
    expect(rangeOf('5')).toEqual({ from: '5', to: '5' });
    expect(rangeText({ from: '', to: '9' })).toBe('..9');
    expect(rangeText({ from: '', to: '' })).toBe('');
  });

  it('speaks yuan to people and fen to the server', () => {
    expect(readRangeEnd(money({ label, min: 0 }), '300', context)).toEqual({ ok: true, value: '30000' });
    expect(filterInWords(money({ label }), '30000..', 'zh')).toBe('300.00 起');
  });

  it('says filters in words', () => {
    expect(filterInWords(code(colour, { label }), '1,2', 'zh')).toBe('红、绿');
    expect(filterInWords(date({ label }), '1950-01-01..1960-12-31', 'zh')).toBe('1950-01-01 到 1960-12-31');
    expect(filterInWords(yesNo({ label }), 'false', 'en')).toBe('No');
    expect(filterInWords(text({ label }), 'none', 'zh')).toBe('未填');
  });

  it('offers no number of a person as a filter, only whether there is one', () => {
    expect(filterShapeOf(identityNumber({ label }))).toBe('presence');
    expect(filterShapeOf(phone({ label }))).toBe('presence');
  });
});
