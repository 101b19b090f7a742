import type { Filled } from '../wire.ts';

/** How many cells the system has filled, and how many are empty. The server tells the last two where it counted them. */
export interface FilledCount {
  readonly rows: number;
  readonly auto?: number;
  readonly empty?: number;
}

/** Counts what is filled and empty among the lines at hand; columns that are only reckoned (the number of the line) count for neither. */
export function countCells(page: Pick<Filled, 'columns' | 'rows'>): FilledCount {
  const cells = page.rows.flatMap((row) => row.cells.filter((_, at) => page.columns[at]?.computed !== true));
  const empty = cells.filter((cell) => cell.origin === 'empty').length;
  return { rows: page.rows.length, auto: cells.length - empty, empty };
}

const TENTHS_OF_ALL = 1_000;

/** The share that the system filled, in tenths of a percent, floored; `null` where nobody counted or there is nothing to fill. */
export function fillTenths(count: FilledCount | null | undefined): number | null {
  if (count?.auto === undefined || count.empty === undefined) return null;
  const all = count.auto + count.empty;
  return all === 0 ? null : Math.floor((count.auto * TENTHS_OF_ALL) / all);
}
