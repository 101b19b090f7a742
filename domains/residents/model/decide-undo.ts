import { type Refusal, refuse } from '@linli/kernel/model';

/** Clear values by field. */
export type ClearValues = Readonly<Record<string, unknown>>;

/** What is known of the fields that a merge filled or that somebody edited since. */
export interface UndoFacts {
  /** What the staying record held just after the merge: what the merge filled, and every field edited since. */
  readonly after: ClearValues;
  /** What it held before the merge, of the same fields. */
  readonly before: ClearValues;
  readonly current: ClearValues;
  /** Fields that the merge filled. */
  readonly filled: readonly string[];
}

export interface UndoPlan {
  /** Fields that go back to what they were before the merge, because nobody has touched them since. */
  readonly restore: readonly string[];
  /** Fields that somebody edited since: whose is the new value? */
  readonly edited: readonly string[];
}

/** Whose the new value of an edited field is. */
export type Owner = 'stay' | 'other' | 'both';

const equal = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What an undo takes back by itself, and what somebody has to say. */
export function decideUndo({ after, current, filled }: Pick<UndoFacts, 'after' | 'current' | 'filled'>): UndoPlan {
  const fields = Object.keys(after);
  return {
    restore: filled.filter((key) => equal(after[key], current[key])),
    edited: fields.filter((key) => !equal(after[key], current[key])),
  };
}

export interface UndoValues {
  readonly stay: ClearValues;
  readonly other: ClearValues;
  readonly kept: readonly string[];
  readonly given: readonly string[];
}

/** What both records hold after the undo; only what changes. An edited field of which nobody said whose it is stays where it is. */
export function decideOwners(facts: UndoFacts, plan: UndoPlan, owners: Readonly<Record<string, Owner>>): UndoValues | Refusal {
  const stranger = Object.keys(owners).find((key) => !plan.edited.includes(key));
  if (stranger !== undefined)
    return refuse(
      'invalid',
      'not-edited',
      {
        zh: '有一项在合并以后没有改过，或者刚才又变了，请刷新后重选。',
        en: 'One of the fields was not edited after the merge, or has changed again. Reload and choose again.',
      },
      { where: `fields.${stranger}` },
    );
  if (owners['identityNumber'] === 'both')
    return refuse('invalid', 'one-number', {
      zh: '一个身份证号只能属于一个人，请选归哪一条。',
      en: 'An identity number belongs to one person only. Choose whose it is.',
    });
  const given = plan.edited.filter((key) => (owners[key] ?? 'stay') !== 'stay');
  const handed = given.filter((key) => owners[key] === 'other');
  return {
    stay: Object.fromEntries([...plan.restore, ...handed].map((key) => [key, facts.before[key] ?? null])),
    other: Object.fromEntries(given.map((key) => [key, facts.current[key] ?? null])),
    kept: plan.edited.filter((key) => !given.includes(key)),
    given,
  };
}

export interface MergeStanding {
  readonly undone: boolean;
  /** A later merge, still in force, that one of the two persons took part in. */
  readonly later: boolean;
  readonly stayEnded: boolean;
}

/** Merges come apart in the order in which they were made, the last one first. */
export function decideUndoable(merge: MergeStanding): Refusal | undefined {
  if (merge.undone)
    return refuse('conflict', 'already-undone', { zh: '这次合并已经撤销过了。', en: 'This merge has been undone already.' });
  if (merge.later) {
    return refuse('conflict', 'undo-later-first', {
      zh: '这个人后来又合并过别的记录，请先撤销后来的那次。',
      en: 'The person took part in a later merge. Undo that one first.',
    });
  }
  if (merge.stayEnded) {
    return refuse('conflict', 'stay-ended', {
      zh: '合并后的记录已经停用，请先恢复它再撤销合并。',
      en: 'The merged record has ended. Reopen it first, then undo the merge.',
    });
  }
  return undefined;
}
