import { type GridCell, type GridMerge, type GridRow, emptyCell, isBlank } from './grid.ts';

/** Merges of a sheet, found by the row at which they begin, and spread over the rows as these pass by from top to bottom. */
export class MergeSpread {
  readonly #byTop = new Map<number, GridMerge[]>();
  #open: { readonly merge: GridMerge; readonly cell: GridCell }[] = [];

  constructor(merges: readonly GridMerge[]) {
    for (const merge of merges) this.#byTop.set(merge.top, [...(this.#byTop.get(merge.top) ?? []), merge]);
  }

  startingAt(row: number): readonly GridMerge[] {
    return this.#byTop.get(row) ?? [];
  }

  /** The row with the value of every merge that covers it written into its leftmost column: one cell for a household serves its members. */
  spread(row: GridRow): GridRow {
    this.#open = this.#open.filter(({ merge }) => merge.bottom >= row.index);
    const filled = this.#open.length === 0 ? row : this.#fill(row);
    for (const merge of this.#byTop.get(row.index) ?? []) {
      const cell = row.cells[merge.left];
      if (merge.bottom > merge.top && cell !== undefined && !isBlank(cell)) this.#open.push({ merge, cell });
    }
    return filled;
  }

  #fill(row: GridRow): GridRow {
    const cells = [...row.cells];
    for (const { merge, cell } of this.#open) {
      while (cells.length <= merge.left) cells.push(emptyCell);
      if (isBlank(cells[merge.left])) cells[merge.left] = cell;
    }
    return { ...row, cells };
  }
}
