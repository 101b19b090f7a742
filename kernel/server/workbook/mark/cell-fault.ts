/** What is wrong with a cell of a workbook that somebody handed in. */
export interface CellFault {
  readonly sheet: string;
  /** As in `SheetRow.index`. */
  readonly row: number;
  /** A place in `SheetRow.cells`; without it the whole row is meant and its first cell is marked. */
  readonly column?: number;
  readonly text: string;
}

/** The faults of one sheet: by row, then by column, all texts of a cell in one. */
export type SheetFaults = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Sorts faults by sheet, row and column. */
export function groupFaults(faults: Iterable<CellFault>): ReadonlyMap<string, SheetFaults> {
  const sheets = new Map<string, Map<number, Map<number, string>>>();
  for (const { sheet, row, column = 0, text } of faults) {
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, string>>();
    sheets.set(sheet, rows);
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells);
    const known = cells.get(column);
    cells.set(column, known === undefined ? text : `${known}\n${text}`);
  }
  return new Map([...sheets].map(([sheet, rows]) => [sheet, sorted([...rows].map(([row, cells]) => [row, sorted([...cells])]))]));
}

function sorted<T>(entries: [number, T][]): Map<number, T> {
  return new Map(entries.toSorted(([a], [b]) => a - b));
}
