import { chineseInteger } from './chinese-number.ts';

/** A number as written, in exact decimal digits: no float is involved. */
export interface WrittenNumber {
  negative: boolean;
  whole: string;
  /** Digits behind the point, without trailing zeros. */
  fraction: string;
}

export type NumberReading = { read: WrittenNumber; rest: string } | 'bad-grouping' | undefined;

const HEAD = /^([+-]?)\s*((?:\d[\d,]*)?(?:\.\d*)?)\s*(.*)$/s;
const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const CHINESE_HEAD = /^[零〇○一二三四五六七八九十百千万亿两廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億]+/;

/** The exact digits of a finite JavaScript number at the precision a spreadsheet has (floating dust behind 13 digits goes). */
export function digitsOfNumber(value: number): WrittenNumber | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(13)));
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return Math.abs(value) < 1e-6 ? { negative: false, whole: '0', fraction: '' } : undefined;
  return { negative: parts[1] === '-', whole: parts[2] ?? '0', fraction: parts[3] ?? '' };
}

/** Splits normal-form text into a number at its beginning and what follows; Arabic digits with thousand separators, or Chinese numerals. */
export function readNumber(text: string): NumberReading {
  const parts = HEAD.exec(text);
  const written = parts?.[2] ?? '';
  if (parts === null || written === '' || written === '.') {
    const numeral = CHINESE_HEAD.exec(text)?.[0];
    const value = numeral === undefined ? undefined : chineseInteger(numeral);
    if (numeral === undefined || value === undefined || !Number.isSafeInteger(value)) return undefined;
    return { read: { negative: false, whole: String(value), fraction: '' }, rest: text.slice(numeral.length).trim() };
  }
  const [whole = '', fraction = ''] = written.split('.');
  if (whole !== '' && !GROUPED.test(whole)) return 'bad-grouping';
  const digits = whole.replace(/,/g, '').replace(/^0+(?=\d)/, '');
  return {
    read: { negative: parts[1] === '-', whole: digits === '' ? '0' : digits, fraction: fraction.replace(/0+$/, '') },
    rest: (parts[3] ?? '').trim(),
  };
}

/** The number × 10^places, rounded half up in decimal; `exact` is false when digits were lost. Undefined beyond 2^53. */
export function scaled(number: WrittenNumber, places: number): { value: number; exact: boolean } | undefined {
  const digits = number.whole + number.fraction.slice(0, places).padEnd(places, '0');
  const lost = number.fraction.slice(places);
  const magnitude = Number(digits) + (lost !== '' && lost.charAt(0) >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(magnitude)) return undefined;
  return { value: number.negative && magnitude !== 0 ? -magnitude : magnitude, exact: !/[1-9]/.test(lost) };
}

const SAME_UNIT: readonly (readonly string[])[] = [
  ['㎡', 'm2', '平方米', '平米', '平方', '平', '方', 'm^2'],
  ['人', '口', '名', '位', '个人', '人次'],
  ['户', '家'],
  ['岁', '周岁'],
  ['小时', '个小时', 'h', '时', '学时'],
  ['个', '间', '处', '套', '只', '件'],
  ['天', '日'],
];

/** Is this word behind a number one of the units expected there, or another way to write one? */
export function isUnit(word: string, units: readonly string[]): boolean {
  const plain = word.toLowerCase();
  return units.some((unit) => unit.toLowerCase() === plain || SAME_UNIT.some((same) => same.includes(unit) && same.includes(plain)));
}
