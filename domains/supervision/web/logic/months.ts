import type { Language } from '@linli/kernel/model';

const MONTHS_OF_A_YEAR = 12;

const numberOf = (month: string): number => Number(month.slice(0, 4)) * MONTHS_OF_A_YEAR + Number(month.slice(5, 7)) - 1;

const textOf = (number: number): string =>
  `${Math.floor(number / MONTHS_OF_A_YEAR)}-${String((number % MONTHS_OF_A_YEAR) + 1).padStart(2, '0')}`;

/** All months from one to another, both included, as `YYYY-MM`, oldest first; none when they stand the wrong way round. */
export function monthsBetween(from: string, to: string): string[] {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, at) => textOf(first + at));
}

/** A month of an address; anything else counts as none. */
export const readMonth = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;

/** `2026-08` as 2026年8月, August 2026. */
export function monthText(month: string, language: Language): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  if (language === 'zh') return `${year}年${number}月`;
  return new Date(Date.UTC(year, number - 1, 1)).toLocaleDateString('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
}

/** `2026-08` on an axis: the year is said at the first label of a year. */
export function monthOnAxis(month: string, withYear: boolean, language: Language): string {
  const number = Number(month.slice(5, 7));
  if (language === 'zh') return withYear ? `${month.slice(0, 4)}年${number}月` : `${number}月`;
  const name = new Date(Date.UTC(2000, number - 1, 1)).toLocaleDateString('en-GB', { timeZone: 'UTC', month: 'short' });
  return withYear ? `${name} ${month.slice(0, 4)}` : name;
}

/** Which months may be chosen: those of the programme that have begun, newest first, and the one that is open. */
export function monthsToChoose(from: string, to: string, today: string, open: string | undefined): string[] {
  const current = today.slice(0, 7);
  const last = to.slice(0, 7) < current ? to.slice(0, 7) : current;
  const months = monthsBetween(from.slice(0, 7), last);
  return [...new Set([...months, current, ...(open === undefined ? [] : [open])])].sort().reverse();
}

export interface MonthValue {
  readonly month: string;
  readonly value: number | null;
}

/** A history without holes: a month that nothing is known of stands as `null`, so that a line can break there. */
export function everyMonth(known: readonly MonthValue[]): MonthValue[] {
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const values = new Map(known.map((each) => [each.month, each.value]));
  return monthsBetween(first.month, last.month).map((month) => ({ month, value: values.get(month) ?? null }));
}
