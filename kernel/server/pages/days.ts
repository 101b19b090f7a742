import { clockAt, dayAt, lastDayOf } from '../../model/index.ts';
import type { PageRequest } from './page.ts';

/** `2026年11月28日`, `28 November 2026`. Takes `YYYY-MM-DD` or an instant. */
export function dayWord(t: PageRequest['t'], when: string): string {
  const day = when.length === 10 ? when : dayAt(when);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, date)));
  return t({ zh: `${year}年${month}月${date}日`, en: `${date} ${name} ${year}` });
}

export const momentWord = (t: PageRequest['t'], instant: string): string => `${dayWord(t, instant)} ${clockAt(instant)}`;

/** A limit ends with the last moment of a day: the day that is over then, not the one that begins. */
export const lastDayWord = (t: PageRequest['t'], due: string): string => dayWord(t, due.length === 10 ? due : lastDayOf(due));
