import { dateOfDay, findDayNumber } from './days.ts';

const DAY = 86_400_000;
/** Offices keep China Standard Time, whatever a machine's clock is set to; no daylight saving since 1991. Nothing else says so. */
const CST = 8 * 3_600_000;

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?Z$/;

/** Milliseconds since 1970 of an instant in UTC (`2026-11-23T01:00:00.000Z`): a model has no clock, and needs none to compare. */
export function millisecondsOf(instant: string): number {
  const [, date = '', hour, minute, second, fraction = ''] = ISO.exec(instant) ?? [];
  const day = findDayNumber(date);
  if (day === undefined) throw new Error(`not an instant in UTC: ${instant}`);
  return day * DAY + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1_000 + Number(fraction.padEnd(3, '0'));
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

export function instantOf(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY);
  const rest = milliseconds - day * DAY;
  const [h, m, s] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1_000) % 60];
  return `${dateOfDay(day)}T${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}.${pad(rest % 1_000, 3)}Z`;
}

/** The day in China at an instant, `YYYY-MM-DD`. */
export const dayAt = (instant: string): string => dateOfDay(Math.floor((millisecondsOf(instant) + CST) / DAY));

/** What a clock in China shows at an instant, `HH:MM`. */
export const clockAt = (instant: string): string => instantOf(millisecondsOf(instant) + CST).slice(11, 16);

/** Day and clock in China, as a person writes them: `2026-11-28 02:29`. */
export const momentAt = (instant: string): string => `${dayAt(instant)} ${clockAt(instant)}`;

/** A day as it stands in Chinese prose and on paper: `2026-03-01` is `2026年3月1日`. */
export const chineseDay = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** The last day of a limit that ends at an instant: the day that is over then, not the one that begins. */
export const lastDayOf = (due: string): string => dayAt(instantOf(millisecondsOf(due) - 1));

/** The instant at which a day begins in China. */
export function beganAt(day: string): string {
  const number = findDayNumber(day);
  if (number === undefined) throw new Error(`not a calendar date: ${day}`);
  return instantOf(number * DAY - CST);
}

/** The instant at which a day is over in China: work done before it is in time. */
export const overAt = (day: string): string => instantOf(millisecondsOf(beganAt(day)) + DAY);
