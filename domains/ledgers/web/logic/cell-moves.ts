/** Where a cell stands in the shown page of a ledger, both from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0));

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a cell; `undefined` when the key is none that moves. */
export function moveBy(key: string, from: Spot, extent: Extent): Spot | undefined {
  if (key === 'Home') return { row: from.row, column: 0 };
  if (key === 'End') return { row: from.row, column: Math.max(extent.columns - 1, 0) };
  const step = steps[key];
  if (step === undefined) return undefined;
  return { row: within(from.row + step[0], extent.rows), column: within(from.column + step[1], extent.columns) };
}

/** The next gap below in the same column; past the last row the first one of the next column that has any. */
export function gapBelow(from: Spot, extent: Extent, isGap: (spot: Spot) => boolean): Spot | undefined {
  const cells = extent.rows * extent.columns;
  const start = from.column * extent.rows + from.row;
  for (let ahead = 1; ahead < cells; ahead += 1) {
    const at = (start + ahead) % cells;
    const spot = { row: at % extent.rows, column: Math.floor(at / extent.rows) };
    if (isGap(spot)) return spot;
  }
  return undefined;
}

/** The next gap to the right, row by row. */
export function gapAfter(from: Spot, extent: Extent, isGap: (spot: Spot) => boolean): Spot | undefined {
  const turned = gapBelow({ row: from.column, column: from.row }, { rows: extent.columns, columns: extent.rows }, (spot) =>
    isGap({ row: spot.column, column: spot.row }),
  );
  return turned === undefined ? undefined : { row: turned.column, column: turned.row };
}
