import { maskedCell } from '../imports/masked-text.ts';
import type { FieldDictionary } from '../../model/dictionary/index.ts';
import { type FoundTable, isBlank } from '../../model/reading/index.ts';
import type { ReadLine } from '../../model/parsing/index.ts';
import type { SkippedRow, TableFacts } from '../imports/detail.ts';

const SAMPLES = 3;
const SKIPPED_MAX = 200; // a screenful several times over; the count goes on

/** Keeps the facts of one found table while its rows pass by. */
export class TableTally {
  readonly table: FoundTable;
  readonly #fields: FieldDictionary;
  readonly #filled = new Map<number, number>();
  readonly #faults = new Map<number, number>();
  readonly #skipped: SkippedRow[] = [];
  #first: number | null = null;
  #last: number | null = null;
  #rows = 0;

  constructor(table: FoundTable, fields: FieldDictionary) {
    this.table = table;
    this.#fields = fields;
  }

  add(line: ReadLine, cells: readonly { readonly text: string }[]): void {
    this.#first ??= line.row;
    this.#last = line.row;
    this.#rows += 1;
    for (let no = 0; no < cells.length; no += 1) if (cells[no]?.text !== '') this.#filled.set(no, (this.#filled.get(no) ?? 0) + 1);
    for (const { column } of line.faults) this.#faults.set(column, (this.#faults.get(column) ?? 0) + 1);
  }

  skip(row: SkippedRow): void {
    if (this.#skipped.length < SKIPPED_MAX) this.#skipped.push({ ...row, text: maskedCell(row.text) });
  }

  facts(): TableFacts {
    const { no, sheet, titles, ledger, score, headerRows, columns, samples } = this.table;
    return {
      no,
      sheet,
      title: titles.at(-1) ?? null,
      titles,
      ledger,
      score,
      headerRow: headerRows[0] ?? 0,
      skipped: this.#skipped,
      firstRow: this.#first,
      lastRow: this.#last,
      rows: this.#rows,
      columns: columns.map((column) => ({
        ...column,
        samples: (samples.get(column.no) ?? [])
          .filter((cell) => !isBlank(cell))
          .slice(0, SAMPLES)
          .map((cell) => maskedCell(cell.text, this.#fields.find(column.entry ?? '')?.kind)),
        filled: this.#filled.get(column.no) ?? 0,
        faults: this.#faults.get(column.no) ?? 0,
      })),
    };
  }
}
