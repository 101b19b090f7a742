import { type Cell, textCell } from './cell.ts';

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** A sheet that grows row by row. Rows and columns count from 0 here. */
export class Sheet {
  readonly name: string;
  readonly rows: (Cell | undefined)[][] = [];
  readonly merges: Merge[] = [];
  readonly comments: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  hidden = false;

  constructor(name: string) {
    this.name = name;
  }

  /** Adds a row; gives its number, counted from 1. */
  add(cells: (Cell | undefined)[]): number {
    this.rows.push(cells);
    return this.rows.length;
  }

  addText(texts: readonly (string | undefined)[]): number {
    return this.add(texts.map((text) => (text === undefined || text === '' ? undefined : textCell(text))));
  }

  merge(row: number, column: number, endRow: number, endColumn: number): void {
    if (endRow > row || endColumn > column) this.merges.push({ row, column, endRow, endColumn });
  }
}

/** `AB12` for row 12 (from 1) and column 27 (from 0). */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + String(row);
}
