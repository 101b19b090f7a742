import { type Refusal, refuse } from '@linli/kernel/model';

/** Values as stored, by field; sealed ones as their ciphertext, so that nothing has to be opened to be compared. */
export type StoredValues = Readonly<Record<string, unknown>>;

export interface UndoPlan {
  /** Fields that go back to what they were before the merge. */
  readonly restore: readonly string[];
  /** Fields that somebody changed since; they stay as they are and are reported. */
  readonly kept: readonly string[];
}

const equal = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What an undo takes back: only what nobody has touched since. */
export function decideUndo(after: StoredValues, current: StoredValues): UndoPlan {
  const fields = Object.keys(after);
  return {
    restore: fields.filter((key) => equal(after[key], current[key])),
    kept: fields.filter((key) => !equal(after[key], current[key])),
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
