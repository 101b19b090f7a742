import { dateOfDay, findDayNumber } from '../values/index.ts';

const DAY = 86_400_000;
const CST = 8 * 3_600_000; // offices keep China Standard Time; no daylight saving since 1991

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

/** The last day on which something is in time that is over at this instant: the instant itself belongs to the next one. */
export const lastDayBefore = (instant: string): string => dayAt(instantOf(millisecondsOf(instant) - 1));

/** The instant at which a day is over in China: work done before it is in time. */
export function overAt(day: string): string {
  const number = findDayNumber(day);
  if (number === undefined) throw new Error(`not a calendar date: ${day}`);
  return instantOf((number + 1) * DAY - CST);
}
