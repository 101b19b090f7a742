import { daysInMonth, isoDate } from '@linli/kernel/model';

/** The month `count` months before, both as `YYYY-MM`. */
export function monthsBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The day that a month is judged by: today in the present one, its last day when it is over. */
export function judgedOn(month: string, today: string): string {
  if (month >= today.slice(0, 7)) return today;
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return isoDate(year, number, daysInMonth(year, number));
}
