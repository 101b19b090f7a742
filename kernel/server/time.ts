import { beganAt, dayAt, overAt } from '../model/index.ts';

/** The calendar day in China at an instant, `YYYY-MM-DD`. */
export const dayIn = (instant: Date): string => dayAt(instant.toISOString());

/** The instant at which a day is over in China: what was recorded by its end was recorded before it. */
export const endOfDay = overAt;

/** `YYYY-MM` */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The last day of a month (`YYYY-MM`) and its last second in China: what a figure of a month that is over stands for. */
export function monthEnd(month: string): { readonly day: string; readonly instant: string } {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)).toISOString().slice(0, 10);
  const instant = new Date(Date.parse(beganAt(next)) - 1_000);
  return { day: dayIn(instant), instant: instant.toISOString() };
}

/** The months before one, the oldest first: `monthsUpTo('2026-10', 2)` is 2026-09 and 2026-10. */
export function monthsUpTo(last: string, count: number): string[] {
  const index = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, at) => {
    const each = index - count + 1 + at;
    return `${Math.floor(each / 12)}-${String((each % 12) + 1).padStart(2, '0')}`;
  });
}
