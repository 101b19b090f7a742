/** Days since 1970-01-01 as plain numbers: a million birth dates are cheap this way. */
export type Day = number;

/** Proleptic Gregorian calendar, counted in eras of 400 years. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarDate(day: Day): CalendarDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `1985-03-07` */
export function isoOf(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}

/** Reads `1985-03-07`; throws on anything else. */
export function parseDay(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) throw new Error(`not a date: ${iso}`);
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whole years lived on a day. */
export function ageOn(birth: Day, today: Day): number {
  const from = calendarDate(birth);
  const to = calendarDate(today);
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}

/** The last day of the month that lies `back` whole months before the month of a day. */
export function monthEnd(day: Day, back: number): Day {
  const { year, month } = calendarDate(day);
  const months = year * 12 + (month - 1) - back + 1;
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1) - 1;
}

/** A day so many years after another, the 29th of February moved to the 28th. */
export function yearsAfter(day: Day, years: number): Day {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return dayOf(year + years, month, month === 2 && dayOfMonth === 29 ? 28 : dayOfMonth);
}
