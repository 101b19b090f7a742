import { z } from 'zod';
import { type Case, type Deadline, type Procedure, type WorkingCalendar, deadlinesOf, rulesOf, urgencyOf } from '../../model/index.ts';

const deadlineShape = z.object({ at: z.string(), day: z.string(), provisional: z.boolean() });

/** How the time of a case stands, as every screen shows it. */
export const timeShape = z.object({
  urgency: z.enum(['ample', 'half', 'last-day', 'late', 'none']),
  /** Working days after today up to the last one, or whole hours; negative when late. */
  left: z.number().nullable(),
  unit: z.enum(['workday', 'hour']),
  /** The nearer of the two that follow. */
  next: deadlineShape.nullable(),
  /** When it has to leave the state it is in, and when the whole of it has to be finished. */
  state: deadlineShape.nullable(),
  whole: deadlineShape.nullable(),
  /** Since when the clock stands still. */
  standsSince: z.string().nullable(),
});

export type TimeLeft = z.infer<typeof timeShape>;

const shown = (of: Deadline | null): z.infer<typeof deadlineShape> | null =>
  of === null ? null : { at: of.at, day: of.day, provisional: of.provisional };

export function timeLeft(procedure: Procedure, of: Case, calendar: WorkingCalendar, now: string): TimeLeft {
  const rules = rulesOf(procedure, of.rules);
  const { next, state, whole, standsSince } = deadlinesOf(rules ?? { states: {}, steps: {} }, of, calendar);
  return { ...urgencyOf(next, { now, calendar }), next: shown(next), state: shown(state), whole: shown(whole), standsSince };
}
