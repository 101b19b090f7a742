import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { dateOfDay, getDayNumber, isoDate, monthsAfter, weekdayOf } from './days.ts';

/** The State Council's arrangement for a year that the shipped data does not know yet. Days of the December before may be among them. */
export interface PublishedYear {
  year: number;
  /** Days off that are no plain weekend, `YYYY-MM-DD`. */
  off: readonly string[];
  /** Make-up workdays on weekends. */
  work: readonly string[];
}

export interface CalendarOverrides {
  years?: readonly PublishedYear[];
  /** Days on which the county was closed, for instance after a disaster. */
  off?: readonly string[];
  /** Days on which the county worked although the calendar gives them off. */
  work?: readonly string[];
}

/** `provisional`: the answer touches days whose holidays are not published; store the mark and compute again when they are. */
export interface ProvisionalDate {
  date: string;
  provisional: boolean;
}

/** A time limit as laws and catalogues write it; the day of acceptance never counts (Civil Code art. 201). */
export interface TimeLimit {
  unit: 'workday' | 'day' | 'month';
  n: number;
}

export interface WorkingCalendar {
  readonly firstKnownYear: number;
  /** Last year whose arrangement is published, without a gap before it. */
  readonly lastKnownYear: number;
  /** Last day that no later notice can still move: notices for a year have moved days of the December before. */
  readonly settledThrough: string;
  /** Changes whenever any day changes: store it with a deadline. */
  readonly calendarVersion: string;
  isWorkday(date: string): { workday: boolean; provisional: boolean };
  /** The first workday after `date`. */
  nextWorkday(date: string): ProvisionalDate;
  /** The nth workday after `date`, before it for a negative n; `date` itself for 0. */
  addWorkdays(date: string, n: number): ProvisionalDate;
  /** Workdays after `from` up to and including `to`; negative when `to` is earlier. */
  workdaysBetween(from: string, to: string): { days: number; provisional: boolean };
  /** The end of a calendar-day limit; an end on a day off moves to the next workday (Civil Code art. 203). */
  addDays(date: string, n: number): ProvisionalDate;
  /** The same day n months on, or that month's last day (Civil Code art. 202), rolled over like `addDays`. */
  addMonths(date: string, n: number): ProvisionalDate;
  addLimit(date: string, limit: TimeLimit): ProvisionalDate;
}

type DayMarks = ReadonlyMap<number, 'off' | 'work'>;

function marksOf(overrides: CalendarOverrides): DayMarks {
  const marks = new Map<number, 'off' | 'work'>();
  const put = (dates: readonly string[], mark: 'off' | 'work'): void => {
    for (const date of dates) marks.set(getDayNumber(date), mark);
  };
  put(Object.keys(published.holidays), 'off');
  put(Object.keys(published.workdays), 'work');
  for (const year of overrides.years ?? []) {
    put(year.off, 'off');
    put(year.work, 'work');
  }
  put(overrides.off ?? [], 'off');
  put(overrides.work ?? [], 'work');
  return marks;
}

/** A year is known when its National Day is there: every arrangement has one, while a stray New Year's Day proves nothing. */
function knownYears(overrides: CalendarOverrides): { first: number; last: number } {
  const years = new Set(
    Object.keys(published.holidays)
      .filter((date) => date.endsWith('-10-01'))
      .map((date) => Number(date.slice(0, 4))),
  );
  const first = Math.min(...years);
  for (const { year } of overrides.years ?? []) years.add(year);
  let last = first;
  while (years.has(last + 1)) last += 1;
  return { first, last };
}

/** FNV-1a over all marked days, so that the version is the content. */
function versionOf(marks: DayMarks, years: { first: number; last: number }): string {
  let hash = 0x811c9dc5;
  for (const [day, mark] of [...marks].toSorted(([a], [b]) => a - b)) {
    for (const character of `${day}${mark}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return `cn-${years.first}-${years.last}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

const DECEMBER_OPEN_FROM = 26; // the earliest day so far moved by the next year's notice was 29 December (2007, 2018)

function wholeNumber(n: number): number {
  if (!Number.isSafeInteger(n)) throw new Error(`not a whole number of days: ${n}`);
  return n;
}

/**
 * China's working calendar: Monday to Friday, moved by the State Council's yearly arrangements (shipped: 2004 to 2026) and the overrides.
 * Outside the known years it answers by the week and marks the answer provisional. Dates are `YYYY-MM-DD`.
 */
export function workingCalendar(overrides: CalendarOverrides = {}): WorkingCalendar {
  const marks = marksOf(overrides);
  const years = knownYears(overrides);
  const settledThrough = isoDate(years.last, 12, DECEMBER_OPEN_FROM - 1);
  const firstSettled = getDayNumber(isoDate(years.first, 1, 1));
  const lastSettled = getDayNumber(settledThrough);

  const works = (day: number): boolean => {
    const mark = marks.get(day);
    return mark === undefined ? weekdayOf(day) <= 5 : mark === 'work';
  };
  const unsettled = (from: number, to: number): boolean => from < firstSettled || to > lastSettled;
  const answer = (from: number, to: number): ProvisionalDate => ({
    date: dateOfDay(to),
    provisional: unsettled(Math.min(from, to), Math.max(from, to)),
  });

  const addWorkdays = (date: string, n: number): ProvisionalDate => {
    const start = getDayNumber(date);
    if (wholeNumber(n) === 0) return { date, provisional: false };
    const step = n < 0 ? -1 : 1;
    let day = start;
    for (let left = Math.abs(n); left > 0;) {
      day += step;
      if (works(day)) left -= 1;
    }
    return answer(start + step, day);
  };
  const rolledOver = (end: number): ProvisionalDate => {
    let day = end;
    while (!works(day)) day += 1;
    return answer(end, day);
  };
  const addDays = (date: string, n: number): ProvisionalDate => rolledOver(getDayNumber(date) + wholeNumber(n));
  const addMonths = (date: string, n: number): ProvisionalDate => rolledOver(getDayNumber(monthsAfter(date, wholeNumber(n))));

  return Object.freeze({
    firstKnownYear: years.first,
    lastKnownYear: years.last,
    settledThrough,
    calendarVersion: versionOf(marks, years),
    isWorkday: (date: string) => {
      const day = getDayNumber(date);
      return { workday: works(day), provisional: unsettled(day, day) };
    },
    nextWorkday: (date: string) => addWorkdays(date, 1),
    addWorkdays,
    workdaysBetween: (from: string, to: string) => {
      const [a, b] = [getDayNumber(from), getDayNumber(to)];
      const [low, high] = a <= b ? [a, b] : [b, a];
      let days = 0;
      for (let day = low + 1; day <= high; day += 1) if (works(day)) days += 1;
      return { days: a <= b || days === 0 ? days : -days, provisional: low !== high && unsettled(low + 1, high) };
    },
    addDays,
    addMonths,
    addLimit: (date: string, limit: TimeLimit) => {
      if (limit.unit === 'workday') return addWorkdays(date, limit.n);
      return limit.unit === 'day' ? addDays(date, limit.n) : addMonths(date, limit.n);
    },
  });
}
