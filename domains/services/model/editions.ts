import { type Actor, type Refusal, refuse } from '@linli/kernel/model';

/** What is known of an edition without opening it. Days are `YYYY-MM-DD`. */
export interface EditionFacts {
  readonly state: 'draft' | 'confirmed';
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export type Standing = 'draft' | 'coming' | 'current' | 'past';

/** Where an edition stands on a day; the last day of it still counts. */
export function standingOf({ state, validFrom, validTo }: EditionFacts, day: string): Standing {
  if (state === 'draft' || validFrom === null) return 'draft';
  if (validFrom > day) return 'coming';
  return validTo !== null && validTo < day ? 'past' : 'current';
}

const isOf = (actor: Pick<Actor, 'departments'>, ...departments: readonly string[]): boolean =>
  actor.departments.length === 0 || actor.departments.some((each) => departments.includes(each));

/** The catalogue is kept by civil affairs of the county (M33: one counter, one list). */
export function decideKeeper(actor: Pick<Actor, 'role' | 'departments'>): Refusal | undefined {
  return actor.role === 'county-officer' && isOf(actor, 'civil-affairs')
    ? undefined
    : refuse('forbidden', 'not-keeper', {
        zh: '事项目录由县民政局维护。要改动，请和县民政局联系。',
        en: 'County civil affairs keeps the catalogue. Ask them for a change.',
      });
}

/** Changing or dropping is for drafts; what was confirmed stands as it is. */
export function decideDraft(actor: Pick<Actor, 'role' | 'departments'>, { state }: Pick<EditionFacts, 'state'>): Refusal | undefined {
  return (
    decideKeeper(actor) ??
    (state === 'draft'
      ? undefined
      : refuse('conflict', 'not-a-draft', {
          zh: '这一版已经确认，不能再改。要改请另起一版。',
          en: 'This edition is confirmed and stays as it is. Begin a new edition to change it.',
        }))
  );
}

/**
 * A second person confirms: of civil affairs, of the department that answers for the item, or of the government office; never whoever
 * wrote it last.
 */
export function decideConfirm(
  actor: Pick<Actor, 'role' | 'departments' | 'account'>,
  { state, department, editor }: Pick<EditionFacts, 'state'> & { readonly department: string; readonly editor: string },
): Refusal | undefined {
  if (actor.role !== 'county-officer' || !isOf(actor, 'civil-affairs', 'government-office', department))
    return refuse('forbidden', 'confirmation-not-yours', {
      zh: '这个事项由县民政局、主管部门或政府办的人确认，您的岗位不能确认。',
      en: 'Civil affairs, the department of the item or the government office confirms; your post may not.',
    });
  if (state !== 'draft') return refuse('conflict', 'not-a-draft', { zh: '这一版已经确认过了。', en: 'This edition is confirmed already.' });
  if (actor.account === editor)
    return refuse('forbidden', 'second-person', {
      zh: '起草人自己不能确认，要由另一个人核对一遍。',
      en: 'Whoever wrote it may not confirm it; a second person reads it over.',
    });
  return undefined;
}

/** From which day it may hold: today or later, and after the edition before began. */
export function decideFrom(from: string, today: string, previousFrom: string | null): Refusal | undefined {
  if (from < today)
    return refuse(
      'invalid',
      'from-past',
      { zh: '执行日期不能早于今天：已经受理的按当时的规定办。', en: 'It cannot begin before today: what was accepted keeps its rules.' },
      { where: 'from' },
    );
  if (previousFrom !== null && from <= previousFrom)
    return refuse(
      'invalid',
      'before-previous',
      {
        zh: `上一版从 ${previousFrom} 起执行，这一版要在那以后。`,
        en: `The edition before begins on ${previousFrom}; this one has to come after it.`,
      },
      { where: 'from' },
    );
  return undefined;
}

/** Only what is in force, or will be, can be ended; not on a day that is over. */
export function decideEnd(
  actor: Pick<Actor, 'role' | 'departments'>,
  edition: EditionFacts,
  { last, today }: { readonly last: string; readonly today: string },
): Refusal | undefined {
  const barred = decideKeeper(actor);
  if (barred !== undefined) return barred;
  if (standingOf(edition, today) !== 'current' || edition.validTo !== null)
    return refuse('conflict', 'not-in-force', {
      zh: '只有正在执行、还没有定下停办日期的事项能停办。',
      en: 'Only an item that is in force, and has no last day yet, can be ended.',
    });
  return last < today
    ? refuse('invalid', 'last-past', { zh: '停办日期不能早于今天。', en: 'The last day cannot be before today.' }, { where: 'last' })
    : undefined;
}
