import { detached } from '../detached.ts';
import type { Limits } from '../limits.ts';
import { fault } from '../refusal.ts';
import type { Cell, Merge, SheetRow } from '../types.ts';
import { EMPTY_CELL } from '../types.ts';
import { htmlTags } from './html-tags.ts';

export interface HtmlTable {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

const WIDEST_SPAN = 1000;

/** The tables of a page, cells as text. A table within a table is layout, not data, and is refused. */
export function readTables(html: string, limits: Limits): HtmlTable[] {
  const tables: HtmlTable[] = [];
  let table: TableBuilder | null = null;
  for (const { text, name, closing, attributes } of htmlTags(html)) {
    table?.text(text);
    if (name !== 'table') table?.tag(name, closing, attributes);
    else if (closing) {
      if (table !== null) addTable(tables, table, limits);
      table = null;
    } else {
      if (table !== null) throw fault('web-page');
      table = new TableBuilder(limits);
    }
  }
  if (table !== null) addTable(tables, table, limits);
  return tables;
}

function addTable(tables: HtmlTable[], table: TableBuilder, limits: Limits): void {
  const done = table.done();
  if (done.rows.length > 0) tables.push(done);
  if (tables.length > limits.sheets) throw fault('too-many-sheets');
}

class TableBuilder {
  readonly #limits: Limits;
  readonly #rows: SheetRow[] = [];
  readonly #merges: Merge[] = [];
  /** Per column: up to which row a cell from above reaches down. */
  readonly #taken: number[] = [];
  #cells: Cell[] | null = null;
  #row = 0;
  #column = 0;
  #text: string | null = null;
  #count = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  text(raw: string): void {
    if (this.#text === null || raw === '') return;
    const text = decodeHtml(raw.replace(/\s+/g, ' '));
    this.#text += /\s$/.test(this.#text.slice(-1)) ? text.trimStart() : text;
    if (this.#text.length > this.#limits.cellCharacters) throw fault('cell-too-long', { row: this.#row });
  }

  tag(name: string, closing: boolean, attributes: string): void {
    if (name === 'tr') {
      this.#endRow();
      if (!closing) this.#startRow();
    } else if (name === 'td' || name === 'th') {
      this.#endCell();
      if (!closing) this.#startCell(attributes);
    } else if (name === 'br' || (closing && (name === 'p' || name === 'div'))) {
      if (this.#text !== null) this.#text += '\n';
    }
  }

  done(): HtmlTable {
    this.#endRow();
    return { rows: this.#rows, merges: this.#merges };
  }

  #startRow(): void {
    this.#row++;
    if (this.#row > this.#limits.rows) throw fault('too-many-rows');
    this.#cells = [];
    this.#column = 0;
  }

  #endRow(): void {
    this.#endCell();
    const cells = this.#cells;
    this.#cells = null;
    if (cells === null) return;
    while (cells.at(-1) === EMPTY_CELL) cells.pop();
    if (cells.length > 0) this.#rows.push({ index: this.#row, cells });
  }

  #startCell(attributes: string): void {
    if (this.#cells === null) this.#startRow();
    while ((this.#taken[this.#column] ?? 0) >= this.#row) this.#column++;
    const across = span(attributes, 'colspan');
    const down = span(attributes, 'rowspan');
    if (this.#column + across > this.#limits.columns) throw fault('too-many-columns', { row: this.#row });
    const right = this.#column + across - 1;
    const bottom = this.#row + down - 1;
    for (let column = this.#column; column <= right; column++) this.#taken[column] = bottom;
    if (across > 1 || down > 1) this.#merges.push({ top: this.#row, left: this.#column, bottom, right });
    if (this.#merges.length > this.#limits.merges) throw fault('too-many-merges');
    this.#text = '';
  }

  #endCell(): void {
    const text = this.#text === null ? null : detached(this.#text.replace(/ *\n */g, '\n').trim());
    this.#text = null;
    if (text === null || this.#cells === null) return;
    if (++this.#count > this.#limits.cells) throw fault('too-many-cells');
    while (this.#cells.length < this.#column) this.#cells.push(EMPTY_CELL);
    this.#cells.push(text === '' ? EMPTY_CELL : { value: text, text });
    this.#column++;
  }
}

function span(attributes: string, name: string): number {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(1, Number(value ?? 1)), WIDEST_SPAN);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  middot: '·',
  yen: '¥',
};

/** Pages are lenient: an unknown name stays as it is written. */
function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
