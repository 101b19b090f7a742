import { fault } from '../refusal.ts';
import type { CellComment } from '../write/comments.ts';
import { MOST_COMMENTS } from '../write/comments.ts';
import { localName, readAttributes } from '../xml/attributes.ts';
import { encodeAttribute, encodeXml } from '../xml/text.ts';
import type { XmlListener } from '../xml/tokens.ts';
import { cellName, readCellName } from '../xlsx/cell-reference.ts';
import type { SheetFaults } from './cell-fault.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** What may stand behind the comments' drawing in a sheet (ISO/IEC 29500-1, 18.3.1.99). */
const AFTER_DRAWING: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Writes a sheet again as it is read, with another style on the faulty cells and cells added where they are missing. */
export class SheetRewriter implements XmlListener {
  readonly comments: CellComment[] = [];
  /** The relation of a drawing for comments that the sheet had already. */
  drawingRelation: string | null = null;
  readonly #rows: [row: number, cells: ReadonlyMap<number, string>][];
  readonly #faultStyle: (style: number) => number;
  readonly #newRelation: string;
  #out = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  #pending = '';
  #cells: [column: number, text: string][] = [];
  #depth = 0;
  #prefix = '';
  #row = 0;
  #column = -1;
  #inData = false;
  #drawn = false;

  constructor(faults: SheetFaults, faultStyle: (style: number) => number, newRelation: string) {
    this.#rows = [...faults];
    this.#faultStyle = faultStyle;
    this.#newRelation = newRelation;
  }

  /** The XML written since the last call. */
  take(): string {
    const out = this.#out;
    this.#out = '';
    return out;
  }

  open(name: string, attributes: string): void {
    const local = localName(name);
    if (this.#depth === 0) this.#prefix = name.slice(0, name.length - local.length);
    this.#flush();
    this.#depth++;
    if (this.#depth === 2) this.#openSection(local, attributes);
    if (this.#inData && local === 'row') this.#openRow(attributes);
    this.#pending = `<${name}${this.#inData && local === 'c' ? this.#openCell(attributes) : attributes}`;
  }

  text(text: string): void {
    this.#flush();
    this.#out += encodeXml(text).replaceAll('\r', '&#13;');
  }

  close(name: string): void {
    const local = localName(name);
    if (this.#inData && local === 'row') this.#addCells(Infinity);
    if (this.#depth === 2 && local === 'sheetData') {
      this.#addRows(Infinity);
      this.#inData = false;
    }
    if (this.#depth === 1) this.#addDrawing();
    this.#depth--;
    if (this.#pending === '') this.#out += `</${name}>`;
    else this.#out += `${this.#pending}/>`;
    this.#pending = '';
  }

  /** An opening tag is held back until it is known whether something is in it. */
  #flush(): void {
    if (this.#pending !== '') this.#out += `${this.#pending}>`;
    this.#pending = '';
  }

  #openSection(local: string, attributes: string): void {
    if (local === 'sheetData') this.#inData = true;
    if (local === 'legacyDrawing') {
      this.drawingRelation = readAttributes(attributes).get('id') ?? null;
      this.#drawn = true;
    } else if (AFTER_DRAWING.has(local)) this.#addDrawing();
  }

  #addDrawing(): void {
    if (this.#drawn || this.comments.length === 0) return;
    this.#flush();
    this.#drawn = true;
    this.#out += `<${this.#prefix}legacyDrawing xmlns:r="${RELATIONS}" r:id="${this.#newRelation}"/>`;
  }

  #openRow(attributes: string): void {
    const row = Number(readAttributes(attributes).get('r') ?? this.#row + 1);
    if (!(row > this.#row)) throw fault('xml-broken');
    this.#addRows(row);
    this.#row = row;
    this.#column = -1;
    const faulty = this.#rows[0]?.[0] === row ? this.#rows.shift() : undefined;
    this.#cells = faulty === undefined ? [] : [...faulty[1]];
  }

  /** The attributes of a cell, its style changed when it is faulty. */
  #openCell(attributes: string): string {
    if (this.#cells.length === 0) return attributes;
    const read = readAttributes(attributes);
    const named = read.get('r');
    const column = named === undefined ? this.#column + 1 : (readCellName(named)?.column ?? -1);
    this.#addCells(column);
    this.#column = column;
    const [next] = this.#cells;
    if (next?.[0] !== column) return attributes;
    this.#cells.shift();
    this.#comment(column, next[1]);
    const style = this.#faultStyle(Number(read.get('s') ?? 0));
    const kept = [...read].filter(([name]) => name !== 's').map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`);
    return `${kept.join('')} s="${style}"`;
  }

  /** Adds the faulty cells that the row lacks, up to a column. */
  #addCells(before: number): void {
    for (let next = this.#cells[0]; next !== undefined && next[0] < before; next = this.#cells[0]) {
      this.#cells.shift();
      this.#flush();
      this.#out += this.#emptyCell(this.#row, next[0], next[1]);
    }
  }

  /** Adds the faulty rows that the sheet lacks, up to a row. */
  #addRows(before: number): void {
    for (let next = this.#rows[0]; next !== undefined && next[0] < before; next = this.#rows[0]) {
      this.#rows.shift();
      const [row, cells] = next;
      this.#flush();
      this.#row = row;
      const inner = [...cells].map(([column, text]) => this.#emptyCell(row, column, text)).join('');
      this.#out += `<${this.#prefix}row r="${row}">${inner}</${this.#prefix}row>`;
    }
  }

  #emptyCell(row: number, column: number, text: string): string {
    this.#row = row;
    this.#comment(column, text);
    return `<${this.#prefix}c r="${cellName(row, column)}" s="${this.#faultStyle(0)}"/>`;
  }

  #comment(column: number, text: string): void {
    if (this.comments.length < MOST_COMMENTS) this.comments.push({ row: this.#row, column, text });
  }
}
