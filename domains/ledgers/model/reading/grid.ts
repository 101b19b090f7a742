/** A cell as a workbook reader gives it (kernel/server/workbook); the parts that reading needs. */
export interface GridCell {
  readonly value: string | number | boolean | { getTime(): number } | null;
  /** As a person sees it. */
  readonly text: string;
  /** For a number, the characters in the file. */
  readonly raw?: string;
  readonly digitsLost?: true;
  readonly error?: string;
}

/** A row with something in it; `index` counts from 1 as in Excel, `cells[0]` is column A. */
export interface GridRow {
  readonly index: number;
  readonly cells: readonly GridCell[];
}

/** Merged cells: rows as in `GridRow.index`, columns as places in `cells`. */
export interface GridMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const emptyCell: GridCell = Object.freeze({ value: null, text: '' });

export const isBlank = (cell: GridCell | undefined): boolean =>
  cell === undefined || (cell.error === undefined && cell.text.trim() === '' && (cell.value === null || cell.value === ''));

/** `2` -> `C`, `27` -> `AB`. */
export function columnLetter(no: number): string {
  const own = String.fromCharCode(65 + (no % 26));
  return no < 26 ? own : columnLetter(Math.floor(no / 26) - 1) + own;
}

const LONG_NUMBER = /\d{6,}/;

/** A cell that only a data row holds: a date, a truth value, a number, or a long run of digits. */
export function looksLikeData(cell: GridCell): boolean {
  const { value, text } = cell;
  if (value === null) return false;
  if (typeof value !== 'string') return true;
  return LONG_NUMBER.test(text) || /^\s*[\d.,/-]+\s*$/.test(text);
}
