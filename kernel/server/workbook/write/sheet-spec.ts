import type { Merge } from '../types.ts';

export type CellValue = string | number | boolean | Date | null;

/** How the cells of a column are shown. `text` keeps identity numbers, phones and codes as they are typed. */
export type CellFormat = 'general' | 'text' | 'integer' | 'decimal' | 'percent' | 'date' | 'month' | 'moment';

/** A value, or a value marked red with a comment that says what is wrong with it. Dates are written by their UTC fields. */
export type WrittenCell = CellValue | { readonly value: CellValue; readonly fault: string };

export interface ColumnSpec {
  /** One line, or several from top to bottom: equal neighbours are merged, as in a ledger's grouped header. */
  readonly heading?: string | readonly string[];
  /** In characters of the default font; a Chinese character takes two. */
  readonly width?: number;
  readonly format?: CellFormat;
  /** The only texts that may be entered. */
  readonly choices?: readonly string[];
  /** Shown when a cell of the column is chosen. */
  readonly prompt?: string;
}

export type WrittenRows = AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>;

export interface SheetSpec {
  readonly name: string;
  /** A merged line in large letters above the header. */
  readonly title?: string;
  /** Lines between title and header: unit, period, how to fill in. */
  readonly notes?: readonly string[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: WrittenRows;
  /** More merged cells, in rows of the finished sheet. */
  readonly merges?: readonly Merge[];
  readonly orientation?: 'landscape' | 'portrait';
  /** Columns that stay in view when scrolling sideways. */
  readonly frozenColumns?: number;
  /** For how many rows below the header choices are offered; at least those written. */
  readonly offeredRows?: number;
}

/** A sheet's columns as they are found everywhere else: heading lines from top to bottom. */
export function headingLines({ heading }: ColumnSpec): readonly string[] {
  if (heading === undefined) return [];
  return typeof heading === 'string' ? [heading] : heading;
}

/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32_767;
const CUT_MARK = '…（内容过长，后面未导出）';

/** Text that fits into a cell; what is cut off says so. */
export function fittingText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return text.slice(0, LONGEST_TEXT - CUT_MARK.length).replace(/[\ud800-\udbff]$/, '') + CUT_MARK;
}

/** Texts that a spreadsheet would take for a formula when somebody edits the cell or opens the CSV (ASVS 1.2.10). */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}
