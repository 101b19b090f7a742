import { type WorkingCalendar, daysInMonth, isoDate } from '@linli/kernel/model';

export type Cycle = 'once' | 'monthly' | 'quarterly' | 'yearly';

/** A stretch of time for which a form is due: its name and its first and last day, `YYYY-MM-DD`. */
export interface Period {
  /** `2026-11`, `2026-Q4`, `2026`; the day of sending for a form that is asked once. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

const monthsOf: Readonly<Record<Exclude<Cycle, 'once'>, number>> = { monthly: 1, quarterly: 3, yearly: 12 };

const two = (n: number): string => String(n).padStart(2, '0');

/** The period that is `n` after the one in which the day lies. A form that is asked once has only the first. */
export function periodAt(cycle: Cycle, day: string, n = 0): Period {
  if (cycle === 'once') return { key: day, from: day, to: day };
  const length = monthsOf[cycle];
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = (Math.floor(month / length) + n) * length;
  const last = first + length - 1;
  const [year, at] = [Math.floor(first / 12), first % 12];
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1];
  const key = cycle === 'monthly' ? `${year}-${two(at + 1)}` : cycle === 'quarterly' ? `${year}-Q${at / 3 + 1}` : `${year}`;
  return { key, from: isoDate(year, at + 1, 1), to: isoDate(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)) };
}

export interface Due {
  readonly on: string;
  /** The holidays of that time are not published yet. */
  readonly provisional: boolean;
  /** The last day on which a confirmed form can still be returned or taken back: the period's end, or the due day if later. */
  readonly lockOn: string;
}

/**
 * When the form of the nth period is due: the same day as in the first, moved to the next working day where it falls on a day
 * off (民法典 203). Always reckoned from the first due day, so that a month of 30 days does not shorten the next.
 */
export function dueAt(calendar: WorkingCalendar, cycle: Cycle, firstDueOn: string, start: string, n = 0): Due {
  const found = cycle === 'once' ? calendar.addDays(firstDueOn, 0) : calendar.addMonths(firstDueOn, n * monthsOf[cycle]);
  const { to } = periodAt(cycle, start, n);
  return { on: found.date, provisional: found.provisional, lockOn: to > found.date ? to : found.date };
}

const PERIODS_MAX = 400; // 33 years of months

/** Numbers of the periods that have begun by `today` and were not opened yet. */
export function periodsToOpen(cycle: Cycle, start: string, opened: number, today: string, until: string | null): number[] {
  const open: number[] = [];
  for (let n = opened; n < opened + PERIODS_MAX; n += 1) {
    if (cycle === 'once' && n > 0) break;
    const { from } = periodAt(cycle, start, n);
    if (n > 0 && (from > today || (until !== null && from > until))) break;
    open.push(n);
  }
  return open;
}

export const isLate = (form: { readonly state: string; readonly dueOn: string }, today: string): boolean =>
  today > form.dueOn && (form.state === 'open' || form.state === 'returned');
