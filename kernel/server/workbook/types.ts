/**
 * One cell: the stored value, and beside it what a person sees in the sheet.
 *
 * - `value`: text, a number, a truth value, a date (its UTC fields hold the date and time written in the cell), or null.
 * - `text`: the value as the number format shows it; `''` for an empty cell. Numbers without a format are shown with all their digits.
 * - `raw`: for a number, the characters that stand in the file (`1.2345678901234501E+17`).
 * - `digitsLost`: a whole number longer than the 15 digits a spreadsheet keeps: its last digits are not those that were typed.
 * - `formula`: the value is the last result that the spreadsheet program stored; it was not computed here. Null when none was stored.
 * - `error`: `#N/A`, `#REF!` and so on; `value` is null then.
 */
export interface Cell {
  readonly value: string | number | boolean | Date | null;
  readonly text: string;
  readonly raw?: string;
  readonly digitsLost?: true;
  readonly formula?: true;
  readonly error?: string;
}

/** A row with at least one filled cell. `index` counts from 1 as in Excel; `cells[0]` is column A; empty rows are left out. */
export interface SheetRow {
  readonly index: number;
  readonly cells: readonly Cell[];
  readonly hidden?: true;
}

/** Merged cells: `top` and `bottom` are row numbers as in `SheetRow.index`, `left` and `right` are places in `SheetRow.cells`. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetReader {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
  /** Places in `SheetRow.cells` of the columns that are hidden. */
  readonly hiddenColumns: readonly number[];
  /** Reads from the top each time it is called. */
  readonly rows: () => AsyncIterable<SheetRow>;
}

export type WorkbookKind = 'xlsx' | 'csv' | 'xls' | 'html';

/** An opened workbook. Iterating throws a `WorkbookFault` where the file turns out to be unreadable halfway. */
export interface WorkbookReader {
  readonly kind: WorkbookKind;
  sheets(): AsyncIterable<SheetReader>;
  close(): Promise<void>;
}

/** The cell that stands in the gaps of a row. */
export const EMPTY_CELL: Cell = Object.freeze({ value: null, text: '' });
