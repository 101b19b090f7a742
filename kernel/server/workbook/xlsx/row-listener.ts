import { detached } from '../detached.ts';
import type { NumberFormat } from '../format/number-format.ts';
import { generalCell } from '../format/number-format.ts';
import type { Limits } from '../limits.ts';
import { LAST_COLUMN, LAST_ROW } from '../limits.ts';
import { fault } from '../refusal.ts';
import type { Cell, SheetRow } from '../types.ts';
import { EMPTY_CELL } from '../types.ts';
import type { XmlListener } from '../xml/tokens.ts';
import { isTrue, readAttributes, valueStart } from '../xml/attributes.ts';
import type { SharedStrings } from './shared-strings.ts';
import { sheetText } from './shared-strings.ts';

/** What cells refer to. */
export interface BookContext {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
  readonly limits: Limits;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const LONGEST_NUMBER = 64;
/** Empty cells with a style are common; this many of them per filled one are not. */
const EMPTY_PER_FILLED = 4;

type Gathering = 'nothing' | 'value' | 'inline' | 'ignored';

/** Builds rows from the tags of a sheet. Finished rows wait in `take()`. */
export class RowListener implements XmlListener {
  readonly #book: BookContext;
  readonly #sheet: string;
  #rows: SheetRow[] = [];
  #cells: Cell[] = [];
  #row = 0;
  #hidden = false;
  #column = -1;
  #inData = false;
  #type = '';
  #style = 0;
  #raw = '';
  #hasValue = false;
  #formula = false;
  #gathering: Gathering = 'nothing';
  #phonetic = false;
  #filledRows = 0;
  #filledCells = 0;
  #seenCells = 0;

  constructor(book: BookContext, sheet: string) {
    this.#book = book;
    this.#sheet = sheet;
  }

  /** The rows finished since the last call. */
  take(): readonly SheetRow[] {
    const rows = this.#rows;
    if (rows.length > 0) this.#rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (!this.#inData) {
      this.#inData = name === 'sheetData';
      return;
    }
    switch (name) {
      case 'c':
        return this.#openCell(attributes);
      case 'v':
        this.#gathering = 'value';
        this.#hasValue = true;
        return;
      case 'row':
        return this.#openRow(attributes);
      case 'f':
        this.#formula = true;
        this.#gathering = 'ignored';
        return;
      case 't':
        this.#gathering = this.#phonetic ? 'ignored' : 'inline';
        return;
      case 'rPh':
        this.#phonetic = true;
        return;
      case 'is':
        this.#hasValue = true;
        return;
    }
  }

  text(text: string): void {
    if (this.#gathering !== 'value' && this.#gathering !== 'inline') return;
    this.#raw = this.#raw === '' ? text : this.#raw + text;
    // Escapes such as _x000D_ are up to seven times longer than what they stand for.
    if (this.#raw.length > this.#book.limits.cellCharacters * 7) throw this.#fault('cell-too-long');
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'v' || name === 'f' || name === 't') this.#gathering = 'nothing';
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'sheetData') this.#inData = false;
  }

  #openRow(raw: string): void {
    const attributes = readAttributes(raw);
    const given = attributes.get('r');
    const index = given === undefined ? this.#row + 1 : Number(given);
    if (!Number.isInteger(index) || index <= this.#row || index > LAST_ROW) throw this.#fault('xml-broken');
    this.#row = index;
    this.#hidden = isTrue(attributes.get('hidden'));
    this.#column = -1;
    this.#cells = [];
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#filledRows++;
    if (this.#filledRows > this.#book.limits.rows) throw this.#fault('too-many-rows');
    this.#rows.push(this.#hidden ? { index: this.#row, cells: this.#cells, hidden: true } : { index: this.#row, cells: this.#cells });
    this.#cells = [];
  }

  /** The attributes `r`, `s` and `t`, picked out by hand: this runs for every cell. */
  #openCell(raw: string): void {
    if (this.#row === 0) throw this.#fault('xml-broken');
    let column = this.#column + 1;
    this.#style = 0;
    this.#type = '';
    this.#raw = '';
    this.#hasValue = false;
    this.#formula = false;
    const length = raw.length;
    for (let at = 0; at < length; at++) {
      const code = raw.charCodeAt(at);
      if (code <= 32) continue;
      const equals = raw.indexOf('=', at);
      if (equals === -1) break;
      const start = valueStart(raw, equals);
      const end = raw.indexOf(raw.charAt(start - 1), start);
      if (start === 0 || end === -1) throw this.#fault('xml-broken');
      if (equals === at + 1) {
        if (code === 114) column = columnOf(raw, start, end);
        else if (code === 115) this.#style = Number(raw.slice(start, end));
        else if (code === 116) this.#type = raw.slice(start, end);
      }
      at = end;
    }
    if (column <= this.#column || column >= LAST_COLUMN) throw this.#fault('xml-broken');
    this.#column = column;
    if (++this.#seenCells > this.#book.limits.cells * EMPTY_PER_FILLED) throw this.#fault('too-many-cells');
  }

  #closeCell(): void {
    if (!this.#hasValue && !this.#formula) return;
    const cell = this.#makeCell();
    if (cell === EMPTY_CELL) return;
    if (this.#column >= this.#book.limits.columns) throw this.#fault('too-many-columns');
    if (++this.#filledCells > this.#book.limits.cells) throw this.#fault('too-many-cells');
    for (let gap = this.#cells.length; gap < this.#column; gap++) this.#cells.push(EMPTY_CELL);
    this.#cells.push(this.#formula ? { ...cell, formula: true } : cell);
  }

  #makeCell(): Cell {
    const raw = this.#raw;
    switch (this.#type) {
      case 's':
        return this.#sharedCell(raw);
      case 'inlineStr':
      case 'str':
        return this.#textCell(sheetText(raw));
      case 'b':
        return raw.trim() === '' ? this.#nothing() : truthCell(raw.trim() === '1' || raw.trim() === 'true');
      case 'e':
        return { value: null, text: raw, error: raw };
      case 'd':
        return isoDateCell(raw.trim());
      case '':
      case 'n':
        return this.#numberCell(raw);
      default:
        throw this.#fault('xml-broken');
    }
  }

  #numberCell(given: string): Cell {
    if (given === '') return this.#nothing();
    const raw = detached(given.trim());
    const value = raw.length <= LONGEST_NUMBER && NUMBER.test(raw) ? Number(raw) : Number.NaN;
    if (!Number.isFinite(value)) throw this.#fault('xml-broken');
    return (this.#book.formats[this.#style] ?? generalCell)(value, raw);
  }

  #sharedCell(raw: string): Cell {
    const text = this.#book.strings.get(Number(raw));
    if (text === undefined || raw.trim() === '') throw this.#fault('xml-broken');
    return text === '' ? this.#nothing() : { value: text, text };
  }

  #textCell(given: string): Cell {
    if (given.length > this.#book.limits.cellCharacters) throw this.#fault('cell-too-long');
    const text = detached(given);
    return text === '' ? this.#nothing() : { value: text, text };
  }

  /** An empty cell; a formula without a stored result is still told apart from it. */
  #nothing(): Cell {
    return this.#formula ? { value: null, text: '' } : EMPTY_CELL;
  }

  #fault(code: Parameters<typeof fault>[0]): Error {
    return fault(code, { sheet: this.#sheet, row: Math.max(1, this.#row), ...(this.#column >= 0 && { column: this.#column }) });
  }
}

function columnOf(raw: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const code = raw.charCodeAt(at);
    if (code < 65) break;
    column = column * 26 + (code & 31);
  }
  return column - 1;
}

function truthCell(value: boolean): Cell {
  return { value, text: value ? 'TRUE' : 'FALSE' };
}

function isoDateCell(raw: string): Cell {
  const milliseconds = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(raw) || !raw.includes('T') ? raw : `${raw}Z`);
  return Number.isNaN(milliseconds) ? { value: raw, text: raw } : { value: new Date(milliseconds), text: raw };
}
