import {
  type Case,
  type Deadline,
  type Procedure,
  type TimeLeft,
  type WorkingCalendar,
  deadlinesOf,
  rulesOf,
  urgencyOf,
} from '../../model/index.ts';

const shown = (of: Deadline | null): TimeLeft['next'] => (of === null ? null : { at: of.at, day: of.day, provisional: of.provisional });

export function timeLeft(procedure: Procedure, of: Case, calendar: WorkingCalendar, now: string): TimeLeft {
  const rules = rulesOf(procedure, of.rules);
  const { next, state, whole, standsSince } = deadlinesOf(rules ?? { states: {}, steps: {} }, of, calendar);
  return { ...urgencyOf(next, { now, calendar }), next: shown(next), state: shown(state), whole: shown(whole), standsSince };
}
