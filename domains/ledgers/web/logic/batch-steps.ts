import type { Import } from '../wire.ts';

/** What is to be done next with one of several ledgers that were handed in together. */
export type NextStep = 'done' | 'wait' | 'read-anew' | 'ask' | 'import';

/** Ledgers handed in together that are in the registers by now: a dry run made before the last of them may be out of date. */
export const importedOf = (found: readonly (Import | undefined)[]): number => found.filter((each) => each?.state === 'applied').length;

/** How much of a dry run somebody has to decide. */
export const openOf = ({ counts, ledger }: Pick<Import, 'counts' | 'ledger'>): number =>
  counts.possible + counts.openConflicts + (ledger === 'unknown' ? 1 : 0);

/**
 * One ledger after the other, each read against what those before it brought: else somebody whom two of them name without a number
 * would be registered twice. `readAt`: how many of the others were imported when it was read.
 */
export function nextStep(found: Import | undefined, readAt: number, imported: number, leaveOpen: boolean): NextStep {
  if (found === undefined || ['reading', 'applying', 'undoing'].includes(found.state)) return 'wait';
  if (found.state !== 'checked') return 'done';
  if (found.counts.applied > 0) return 'import';
  if (readAt !== imported) return 'read-anew';
  return openOf(found) > 0 && !leaveOpen ? 'ask' : 'import';
}
