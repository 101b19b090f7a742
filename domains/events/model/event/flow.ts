import { type Case, type Moment, type Refusal, millisecondsOf, refuse, stateOf } from '@linli/kernel/model';
import { REASSIGNMENTS_MAX, REOPEN_DAYS } from '../limits.ts';

/** The desks at which an event lies while somebody works on it, and how `solvedBy` calls them. */
const levelIn = { atGrid: 'grid', atCommunity: 'community', atTown: 'town', atCounty: 'county' } as const;

/** Steps by which an event goes to somebody else than it was given to: counted together (domain.md 4.3). */
const moves = ['giveBackToCommunity', 'giveBackToTown', 'reassign'];

export function decideMove({ taken }: Case): Refusal | undefined {
  if (taken.filter(({ step }) => moves.includes(step)).length < REASSIGNMENTS_MAX) return undefined;
  return refuse('conflict', 'moved-enough', {
    zh: `这件事已经退回、改派过 ${REASSIGNMENTS_MAX} 次，不能再转。请现在的单位办理，办不了的往上报。`,
    en: `This has gone back or aside ${REASSIGNMENTS_MAX} times already. Whoever has it solves it, or sends it upward.`,
  });
}

/** When it was closed for the last time; undefined while it is open. */
const closedAt = ({ taken }: Case): string | undefined => taken.findLast(({ step }) => step === 'close' || step === 'closeInTime')?.at;

export function decideReopen(of: Case, { now }: Moment): Refusal | undefined {
  const at = closedAt(of);
  if (at === undefined || millisecondsOf(now) - millisecondsOf(at) <= REOPEN_DAYS * 86_400_000) return undefined;
  return refuse('conflict', 'closed-long-ago', {
    zh: `结案已经超过 ${REOPEN_DAYS} 天，不能再重新办理。问题又出现了，请重新上报一件。`,
    en: `It was closed more than ${REOPEN_DAYS} days ago. If the trouble is back, report it anew.`,
  });
}

export function decideRating({ values }: Case): Refusal | undefined {
  if ((values['satisfaction'] ?? null) === null) return undefined;
  return refuse('conflict', 'rated-already', {
    zh: '这件事已经评价过了，一件只评一次。',
    en: 'This has been rated already; each event is rated once.',
  });
}

const numberIn = ({ values }: Case, key: string): number => (typeof values[key] === 'number' ? values[key] : 0);

/** Was it looked at before its time was over? Read off the row as it stood before the step. */
export const acceptance = ({ values }: Case, { now }: Moment): Record<string, unknown> => {
  const due = values['dueAt'];
  return { acceptedInTime: values['late'] !== true && (typeof due !== 'string' || now < due) };
};

/** Who solved it, and how many hours after the report. */
export function solution(of: Case, { now }: Moment): Record<string, unknown> {
  const state = stateOf(of);
  const level = state !== undefined && Object.hasOwn(levelIn, state) ? levelIn[state as keyof typeof levelIn] : null;
  const began = of.taken[0]?.at ?? now;
  return { solvedBy: level, solvedHours: Math.round((millisecondsOf(now) - millisecondsOf(began)) / 36_000) / 100 };
}

/** One more check, passed or not. */
export const checked = (of: Case, passed: boolean): Record<string, unknown> => ({
  checks: numberIn(of, 'checks') + 1,
  checksPassed: numberIn(of, 'checksPassed') + (passed ? 1 : 0),
});

/** The limit grows with the level to which it is sent. */
export const longer = (of: Case, workdays: number): Record<string, unknown> => ({ limitDays: numberIn(of, 'limitDays') + workdays });
