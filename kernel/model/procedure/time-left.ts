import type { Case } from './case.ts';
import { type Deadline, deadlinesOf, urgencyOf } from './deadline.ts';
import type { WorkingCalendar } from '../values/index.ts';
import { type Procedure, rulesOf } from './procedure.ts';
import type { TimeLeft } from './shapes.ts';

const shown = (of: Deadline | null): TimeLeft['next'] => (of === null ? null : { at: of.at, day: of.day, provisional: of.provisional });

/** How long a case has, as desks and phones show it. */
export function timeLeft(procedure: Procedure, of: Case, calendar: WorkingCalendar, now: string): TimeLeft {
  const rules = rulesOf(procedure, of.rules);
  const { next, state, whole, standsSince } = deadlinesOf(rules ?? { states: {}, steps: {} }, of, calendar);
  return { ...urgencyOf(next, { now, calendar }), next: shown(next), state: shown(state), whole: shown(whole), standsSince };
}
