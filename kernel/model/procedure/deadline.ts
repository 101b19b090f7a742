import { type TimeLimit, type WorkingCalendar, getDayNumber, monthsAfter } from '../values/index.ts';
import type { Case, Taken } from './case.ts';
import { dayAt, instantOf, millisecondsOf, overAt } from '../values/china-time.ts';
import { type Limit, limitOf } from './limit.ts';
import { type Rules, clockIn, findState, findStep, limitsOf } from './rules.ts';

export interface Deadline {
  /** ISO instant from which the case is late. */
  readonly at: string;
  /** The last day, `YYYY-MM-DD` in China. */
  readonly day: string;
  readonly limit: Limit;
  /** ISO instant from which it is counted; its day is not counted (民法典 art. 201). */
  readonly from: string;
  /** Touches days whose holidays are not published yet: reckoned again when they are. */
  readonly provisional: boolean;
}

export interface Deadlines {
  /** When the case has to leave the state it is in. */
  readonly state: Deadline | null;
  /** When the whole case has to be finished; null before the clock starts and while it stands. */
  readonly whole: Deadline | null;
  /** The nearer of the two. */
  readonly next: Deadline | null;
  /** Since when the clock stands still. */
  readonly standsSince: string | null;
}

/** A stretch of time that is not counted. */
export interface Stop {
  readonly from: string;
  readonly to: string;
}

/**
 * The end of a limit. The day from which it counts is not counted; stops are added at the end, in the unit of the limit
 * (domain.md 3.3), so that none ever shortens it. One that begins after the end adds nothing: who is late stays late. A limit in
 * calendar days that ends on a day off ends on the next workday (民法典 art. 203). Stops come in order and do not overlap.
 */
export function deadlineOf(limit: Limit, from: string, calendar: WorkingCalendar, stops: readonly Stop[] = [], extendedBy = 0): Deadline {
  const counted: Stop[] = [];
  let end = endWith(limit, from, calendar, counted, extendedBy);
  for (const stop of stops) {
    const last = counted.at(-1);
    if (last?.to === stop.from) counted.splice(-1, 1, { from: last.from, to: stop.to });
    else if (stop.from < end.at) counted.push(stop);
    else break;
    end = endWith(limit, from, calendar, counted, extendedBy);
  }
  return end;
}

function endWith(limit: Limit, from: string, calendar: WorkingCalendar, stops: readonly Stop[], extendedBy: number): Deadline {
  if (limit.unit === 'hour') {
    const stopped = stops.reduce((sum, stop) => sum + millisecondsOf(stop.to) - millisecondsOf(stop.from), 0);
    const at = instantOf(millisecondsOf(from) + (limit.n + extendedBy) * 3_600_000 + stopped);
    return { at, day: dayAt(at), limit, from, provisional: false };
  }
  const end = endOf(limit, dayAt(from), calendar, stops, extendedBy);
  return { at: overAt(end.date), day: end.date, limit, from, provisional: end.provisional };
}

function endOf(limit: TimeLimit, from: string, calendar: WorkingCalendar, stops: readonly Stop[], extendedBy: number) {
  const stopped = stops.map((stop) => [dayAt(stop.from), dayAt(stop.to)] as const);
  if (limit.unit === 'workday') {
    const worked = stopped.map(([a, b]) => calendar.workdaysBetween(a, b));
    const end = calendar.addWorkdays(from, limit.n + extendedBy + worked.reduce((sum, each) => sum + each.days, 0));
    return { date: end.date, provisional: end.provisional || worked.some((each) => each.provisional) };
  }
  const more = extendedBy + stopped.reduce((sum, [a, b]) => sum + getDayNumber(b) - getDayNumber(a), 0);
  return limit.unit === 'day' ? calendar.addDays(from, limit.n + more) : calendar.addDays(monthsAfter(from, limit.n), more);
}

/** What the steps of a case say about time. */
interface Course {
  /** When the case came into the state it is in. */
  readonly since: string;
  readonly startedAt: string | null;
  readonly stops: readonly Stop[];
  readonly standsSince: string | null;
  /** Granted since the clock started, and since the case came into its state. */
  readonly extendedBy: number;
  readonly extendedHere: number;
}

const nothingYet = { startedAt: null, stops: [], standsSince: null, extendedBy: 0 } as const;

/** The clock after one more step. Begun anew when a case comes back from where it waited or was over. */
function tick(rules: Rules, before: Course, was: Taken | undefined, line: Taken): Course {
  const [from, to] = [was === undefined ? 'waits' : clockIn(rules, was.state), clockIn(rules, line.state)];
  const came = was?.state !== line.state;
  const since = came ? line.at : before.since;
  const counts = findStep(rules, line.step)?.countsFrom;
  const granted = line.extendedBy ?? 0;
  const extendedHere = (came ? 0 : before.extendedHere) + granted;
  const begins = to === 'runs' && (before.startedAt === null || from === 'over' || counts !== undefined);
  if (begins) {
    const startedAt = counts === 'arrival' && was !== undefined ? before.since : line.at;
    return { ...nothingYet, since, startedAt, extendedBy: granted, extendedHere };
  }
  if (to === 'waits') return { ...nothingYet, since, extendedHere };
  const extendedBy = before.extendedBy + granted;
  const stops = from === 'stands' && to !== 'stands' ? closed(before, line.at) : before.stops;
  const standsSince = to !== 'stands' ? null : (before.standsSince ?? line.at);
  return { since, startedAt: before.startedAt, stops, standsSince, extendedBy, extendedHere };
}

const closed = ({ stops, standsSince }: Course, to: string): readonly Stop[] =>
  standsSince === null || standsSince >= to ? stops : [...stops, { from: standsSince, to }];

function courseOf(rules: Rules, taken: readonly Taken[]): Course | undefined {
  let course: Course | undefined;
  for (const [at, line] of taken.entries())
    course = tick(rules, course ?? { ...nothingYet, since: line.at, extendedHere: 0 }, taken[at - 1], line);
  return course;
}

const none: Deadlines = { state: null, whole: null, next: null, standsSince: null };

/** Everything about the time of a case, out of its steps, its rules and the calendar: the same answer whenever it is asked again. */
export function deadlinesOf(rules: Rules, of: Pick<Case, 'taken' | 'values'>, calendar: WorkingCalendar): Deadlines {
  const course = courseOf(rules, of.taken);
  const now = of.taken.at(-1)?.state;
  if (course === undefined || now === undefined) return none;
  const clock = clockIn(rules, now);
  const here = findState(rules, now)?.within;
  const stay = here === undefined ? undefined : limitOf(here, of.values);
  const all = limitsOf(rules).flatMap((each) => limitOf(each, of.values) ?? []);
  const { startedAt, stops, extendedBy } = course;
  const whole =
    startedAt === null || clock === 'stands'
      ? null
      : all.map((each) => deadlineOf(each, startedAt, calendar, stops, extendedBy)).reduce<Deadline | null>(earlier, null);
  // What is granted lengthens the limit of the case, and the stay only where there is no other limit.
  const state = stay === undefined ? null : deadlineOf(stay, course.since, calendar, [], all.length === 0 ? course.extendedHere : 0);
  const next = clock === 'over' ? null : earlier(state, whole);
  return { state, whole, next, standsSince: course.standsSince };
}

function earlier(a: Deadline | null, b: Deadline | null): Deadline | null {
  if (a === null || b === null) return a ?? b;
  return b.at < a.at ? b : a;
}

export const isLate = (deadline: Deadline | null, now: string): boolean => deadline !== null && now >= deadline.at;

/** How much of the time is left, as the colours say it (domain.md 3.3): green, yellow, orange, red; grey without a limit. */
export type Urgency = 'ample' | 'half' | 'last-day' | 'late' | 'none';

const LAST_QUARTER = 4; // of a limit in hours: half an hour of two

/** `left`: working days after today up to the last one; whole hours of a limit in hours; negative when late. */
export function urgencyOf(
  deadline: Pick<Deadline, 'at' | 'day' | 'from' | 'limit'> | null,
  { now, calendar }: { readonly now: string; readonly calendar: WorkingCalendar },
): { readonly urgency: Urgency; readonly left: number | null; readonly unit: 'workday' | 'hour' } {
  if (deadline === null) return { urgency: 'none', left: null, unit: 'workday' };
  const late = now >= deadline.at;
  if (deadline.limit.unit === 'hour') {
    const [start, end, at] = [deadline.from, deadline.at, now].map(millisecondsOf) as [number, number, number];
    const left = Math.floor((end - at) / 3_600_000);
    const urgency = late
      ? 'late'
      : (end - at) * LAST_QUARTER <= end - start
        ? 'last-day'
        : (end - at) * 2 <= end - start
          ? 'half'
          : 'ample';
    return { urgency, left, unit: 'hour' };
  }
  const today = dayAt(now);
  const left = calendar.workdaysBetween(today, deadline.day).days;
  const whole = calendar.workdaysBetween(dayAt(deadline.from), deadline.day).days;
  return { urgency: late ? 'late' : left <= 1 ? 'last-day' : left * 2 <= whole ? 'half' : 'ample', left, unit: 'workday' };
}
