import { chineseDigits, chineseInteger } from './chinese-number.ts';
import { isRealDay } from './days.ts';

/** The numbers of a date as they were written; whether they make a date is settled later. Month or day 0 counts as not written. */
export interface Reading {
  year: number;
  month?: number;
  day?: number;
  /** The year was written with two digits. */
  shortYear?: boolean;
  /** Month 1 may be a 10 that lost its 0. */
  monthUncertain?: boolean;
}

export type FormReading = Reading | 'ambiguous' | 'no-year' | undefined;

/** Lunar dates look like solar ones but are weeks away from them. */
export function isLunar(text: string): boolean {
  return /农历|阴历|旧历|腊月|冬月|正月|闰|初[一二三四五六七八九十]/.test(text);
}

const NUMERAL = '[零〇○O一二三四五六七八九十廿卅两元\\d]';
const SPELLED = new RegExp(`^(?:公元)?(${NUMERAL}{2,4})年(?:(${NUMERAL}{1,3})月(?:份|(${NUMERAL}{1,4})[日号]?)?)?$`);

/** 二〇一六年七月三日 and half-spelled forms, in digits; any other text unchanged. */
export function spelledOut(text: string): string {
  const bare = text.replace(/\s+(?=[年月日])|(?<=[年月])\s+/g, '');
  const parts = SPELLED.exec(bare);
  if (parts === null) return text.replace(/^公元/, '');
  const year = chineseDigits(parts[1] ?? '');
  const month = parts[2] === undefined ? '' : parts[2] === '元' ? 1 : chineseInteger(parts[2]);
  const day = parts[3] === undefined ? '' : chineseInteger(parts[3]);
  if (year === undefined || month === undefined || day === undefined) return text;
  return `${year}年${month === '' ? '' : `${month}月`}${day === '' ? '' : `${day}日`}`;
}

const SEPARATOR = '[-/.、,\\\\_~\\s]';
const YEAR_FIRST = new RegExp(
  `^(\\d{1,4})\\s*(?:年|${SEPARATOR}+)\\s*(\\d{1,2})(?:\\s*(月份?|${SEPARATOR}+))?\\s*(?:(\\d{1,2})\\s*[日号]?)?$`,
);
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const NO_YEAR = /^\d{1,2}月\d{1,2}[日号]?$/;

function yearLast(a: number, b: number, year: number): FormReading {
  if (a > 12 && b <= 12) return { year, month: b, day: a };
  if (b > 12 && a <= 12) return { year, month: a, day: b };
  return a === b && a <= 12 ? { year, month: a, day: b } : 'ambiguous';
}

function twoNumbers(first: string, second: string, dotted: boolean): FormReading {
  const month = Number(second);
  if (first.length === 4) return { year: Number(first), month, ...(dotted && second === '1' ? { monthUncertain: true } : {}) };
  if (first.length === 2 && (Number(first) > 12 || !dotted)) return { year: Number(first), month, shortYear: true };
  return first.length === 2 && Number(first) >= 1 ? 'ambiguous' : 'no-year';
}

/** A date with separators or with 年月日, in Arabic digits. */
export function dateFromText(text: string): FormReading {
  const bare = text
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/。/g, '.')
    .replace(/[\s.,;]+$/, '');
  if (NO_YEAR.test(bare)) return 'no-year';
  const last = YEAR_LAST.exec(bare);
  if (last !== null) return yearLast(Number(last[1]), Number(last[2]), Number(last[3]));
  if (/^\d{4}年?$/.test(bare)) return { year: Number(bare.slice(0, 4)) };
  const short = /^(\d{2})年$/.exec(bare);
  if (short !== null) return { year: Number(short[1]), shortYear: true };
  const parts = YEAR_FIRST.exec(bare);
  if (parts === null) return undefined;
  const [, year = '', month = '', between, day] = parts;
  if (day === undefined) return twoNumbers(year, month, !bare.includes('年'));
  if (between === undefined) return undefined; // 2016.703: the day hangs on the month
  if (year.length === 4) return { year: Number(year), month: Number(month), day: Number(day) };
  if (year.length === 2) return { year: Number(year), month: Number(month), day: Number(day), shortYear: true };
  return year.length === 1 ? 'ambiguous' : undefined;
}

function plausible(reading: Reading): boolean {
  const yearFits = reading.shortYear === true || (reading.year >= 1900 && reading.year <= 2100);
  const dayFits = reading.day === undefined || isRealDay(reading.shortYear === true ? 2000 : reading.year, reading.month ?? 0, reading.day);
  return yearFits && (reading.month ?? 0) >= 1 && (reading.month ?? 0) <= 12 && dayFits;
}

function only(candidates: readonly Reading[]): FormReading {
  const fitting = candidates.filter(plausible);
  return fitting.length > 1 ? 'ambiguous' : fitting[0];
}

/** A date in digits only: 20160703, 20160703153000, 201607, 160703, 2016703, 2016. */
export function dateFromDigits(digits: string): FormReading {
  const at = (from: number, to: number): number => Number(digits.slice(from, to));
  if (digits.length === 4) return { year: at(0, 4) };
  if (digits.length === 8 || digits.length === 12 || digits.length === 14) return { year: at(0, 4), month: at(4, 6), day: at(6, 8) };
  if (digits.length === 6) {
    return only([
      { year: at(0, 4), month: at(4, 6) },
      { year: at(0, 2), month: at(2, 4), day: at(4, 6), shortYear: true },
    ]);
  }
  if (digits.length === 7) {
    return only([
      { year: at(0, 4), month: at(4, 5), day: at(5, 7) },
      { year: at(0, 4), month: at(4, 6), day: at(6, 7) },
    ]);
  }
  return undefined;
}
