/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `cellName(1, 0)` is A1: rows count from 1, columns from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The place named by a reference such as `AB12` or `$AB$12`; null when it is none. */
export function readCellName(name: string): CellPlace | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  const row = Number(parts?.[2]);
  return parts?.[1] === undefined || row < 1 ? null : { row, column: readColumn(parts[1]) };
}

/** The number of the column from its letters. */
function readColumn(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column - 1;
}
