/** How many cells the system has filled, and how many are empty. The server tells the last two where it counted them. */
export interface FilledCount {
  readonly rows: number;
  readonly auto?: number;
  readonly empty?: number;
}

const TENTHS_OF_ALL = 1_000;

/** The share that the system filled, in tenths of a percent, floored; `null` where nobody counted or there is nothing to fill. */
export function fillTenths(count: FilledCount | null | undefined): number | null {
  if (count?.auto === undefined || count.empty === undefined) return null;
  const all = count.auto + count.empty;
  return all === 0 ? null : Math.floor((count.auto * TENTHS_OF_ALL) / all);
}
