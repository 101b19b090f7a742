import type { Choice, LineChange } from '../../model/folding.ts';
import type { ReadLine, Reason } from '../../model/parsing/index.ts';

/** Somebody who may be the person of a line. `line` is set when he stands in the same file. */
export interface StagedCandidate {
  readonly person: string;
  readonly line: number | null;
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
}

export interface StagedMatch {
  readonly kind: 'same' | 'possible' | 'new' | 'elsewhere' | 'none';
  readonly reasons: readonly Reason[];
  readonly candidates?: readonly StagedCandidate[];
  /** The community that holds the person. */
  readonly place?: string;
}

/** All that is known of a line between dry run and undo. Kept sealed. */
export interface StagedPlan {
  readonly line: ReadLine;
  readonly match: StagedMatch;
  readonly changes: readonly LineChange[];
  readonly decisions: Readonly<Record<string, Choice>>;
  /** What the clerk decided of a line that may be several people. */
  readonly chosen?: 'person' | 'new' | 'skip';
  /** An earlier line about the same person. */
  readonly earlier?: number;
  readonly household?: { readonly no: number; readonly isHead: boolean; readonly head: number | null };
}
