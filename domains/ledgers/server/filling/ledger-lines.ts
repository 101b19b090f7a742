import type { PastTree, Work } from '@linli/kernel/server';
import { type FilledRow, fillRows } from './fill-rows.ts';
import { type FillFor, communitiesOf, countLinesFor, lineUp } from './in-line.ts';
import { PastLines } from './past-lines.ts';

/** The lines of one ledger, for a page of the screen and for a workbook alike. */
export interface LedgerLines {
  count(): Promise<number>;
  /** The communities in which it has lines, in the order of their codes. */
  communities(): Promise<readonly string[]>;
  /** Of one community, in their order. */
  lineUp(community: string): Promise<readonly string[]>;
  /** `first` is the number of the first line. */
  rows(community: string, ids: readonly string[], first: number, clear: boolean): Promise<FilledRow[]>;
}

const linesOfToday = (work: Work, fill: FillFor): LedgerLines => ({
  count: () => countLinesFor(work, fill),
  communities: () => communitiesOf(work, fill),
  lineUp: (community) => lineUp(work, { ...fill, place: community }),
  rows: (community, ids, first, clear) => fillRows(work, { ...fill, place: community }, ids, first, clear),
});

/** A past day: as it was recorded by the end of that day. Today: as it is now. */
export const isPast = (work: Pick<Work, 'today'>, on: string): boolean => on < work.today;

export const linesOf = (work: Work, fill: FillFor, tree: PastTree): LedgerLines =>
  isPast(work, fill.on) ? new PastLines(work, { ...fill, tree }) : linesOfToday(work, fill);
