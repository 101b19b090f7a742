import { chineseDay, clockAt, dayAt, lastDayOf } from '../../model/index.ts';
import type { PageRequest } from './page.ts';

const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026年11月28日`, `28 November 2026`. Takes `YYYY-MM-DD` or an instant. */
export function dayWord(t: PageRequest['t'], when: string): string {
  const day = when.length === 10 ? when : dayAt(when);
  return t({ zh: chineseDay(day), en: english.format(new Date(day)) });
}

export const momentWord = (t: PageRequest['t'], instant: string): string => `${dayWord(t, instant)} ${clockAt(instant)}`;

/** A limit ends with the last moment of a day: the day that is over then, not the one that begins. */
export const lastDayWord = (t: PageRequest['t'], due: string): string => dayWord(t, due.length === 10 ? due : lastDayOf(due));
