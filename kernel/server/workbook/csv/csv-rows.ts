import { detached } from '../detached.ts';
import type { Limits } from '../limits.ts';
import { fault } from '../refusal.ts';
import type { Cell, SheetRow } from '../types.ts';
import { EMPTY_CELL } from '../types.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Blanks before an opening quote. */
const MOST_BLANKS = 8;

/** Splits separated text, given piece by piece, into rows. Quoted cells may hold separators, line breaks and doubled quotes. */
export class CsvRows {
  readonly #separator: number;
  readonly #limits: Limits;
  readonly #sheet: string;
  #rows: SheetRow[] = [];
  #cells: Cell[] = [];
  #field = '';
  #row = 1;
  #quoted = false;
  #quoteRow = 0;
  /** The last character was a quote within quotes: it ends the cell or is the first half of a pair. */
  #quotePending = false;
  #afterCr = false;
  #filledCells = 0;

  constructor(separator: string, limits: Limits, sheet: string) {
    this.#separator = separator.charCodeAt(0);
    this.#limits = limits;
    this.#sheet = sheet;
  }

  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  push(text: string): void {
    let at = 0;
    if (this.#afterCr && text.charCodeAt(0) === LF) at = 1;
    if (text.length > 0) this.#afterCr = false;
    while (at < text.length) at = this.#quoted ? this.#insideQuotes(text, at) : this.#outsideQuotes(text, at);
  }

  end(): void {
    if (this.#quoted && !this.#quotePending) throw fault('quote-open', { sheet: this.#sheet, row: this.#quoteRow });
    if (this.#field !== '' || this.#cells.length > 0) this.#endRow();
  }

  #insideQuotes(text: string, at: number): number {
    if (this.#quotePending) {
      this.#quotePending = false;
      if (text.charCodeAt(at) === QUOTE) {
        this.#append('"');
        return at + 1;
      }
      this.#quoted = false;
      return at;
    }
    const end = text.indexOf('"', at);
    this.#append(text.slice(at, end === -1 ? text.length : end));
    this.#quotePending = end !== -1;
    return end === -1 ? text.length : end + 1;
  }

  #outsideQuotes(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== this.#separator && code !== LF && code !== CR && code !== QUOTE) continue;
      if (at > from) this.#append(text.slice(from, at));
      if (code === QUOTE) return this.#quote(at);
      if (code === this.#separator) this.#endField();
      else return this.#lineEnd(text, at);
      return at + 1;
    }
    this.#append(text.slice(from));
    return text.length;
  }

  /** A quote opens a quoted cell only at its beginning (or behind the `=` of ="0123"); elsewhere it is a character. */
  #quote(at: number): number {
    const opens = this.#field.length <= MOST_BLANKS && (this.#field.trim() === '' || this.#field === '=');
    if (opens) {
      if (this.#field !== '=') this.#field = '';
      this.#quoted = true;
      this.#quoteRow = this.#row;
    } else this.#append('"');
    return at + 1;
  }

  #lineEnd(text: string, at: number): number {
    this.#endRow();
    if (text.charCodeAt(at) !== CR) return at + 1;
    if (at + 1 === text.length) this.#afterCr = true;
    return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }

  #append(text: string): void {
    this.#field += text;
    if (this.#field.length > this.#limits.cellCharacters)
      throw fault('cell-too-long', { sheet: this.#sheet, row: this.#quoted ? this.#quoteRow : this.#row, column: this.#cells.length });
  }

  #endField(): void {
    if (this.#cells.length >= this.#limits.columns) {
      if (this.#field !== '') throw fault('too-many-columns', { sheet: this.#sheet, row: this.#row });
      return;
    }
    const text = detached(plainText(this.#field));
    this.#field = '';
    this.#cells.push(text === '' ? EMPTY_CELL : { value: text, text });
  }

  #endRow(): void {
    // Empty lines count: a file of line ends alone is no table.
    if (this.#row > this.#limits.rows) throw fault('too-many-rows', { sheet: this.#sheet });
    this.#endField();
    while (this.#cells.at(-1) === EMPTY_CELL) this.#cells.pop();
    if (this.#cells.length > 0) {
      this.#filledCells += this.#cells.length;
      if (this.#filledCells > this.#limits.cells) throw fault('too-many-cells', { sheet: this.#sheet });
      this.#rows.push({ index: this.#row, cells: this.#cells });
    }
    this.#cells = [];
    this.#row++;
  }
}

/**
 * Takes off what programs put around a text so that a spreadsheet keeps it: tabs around a number, `="…"`, and an apostrophe
 * before characters that would start a formula (as our own writer does). Line ends become `\n`.
 */
function plainText(field: string): string {
  const text = field.includes('\r') ? field.replaceAll('\r\n', '\n') : field;
  if (/^'+[=+\-@\t\r＝＋－＠]/.test(text)) return text.slice(1);
  if (text.startsWith('=') && /^=[\dXx-]+$/.test(text)) return text.slice(1);
  return text.startsWith('\t') || text.endsWith('\t') ? text.replace(/^\t*([\w.+/-]+)\t*$/, '$1') : text;
}
