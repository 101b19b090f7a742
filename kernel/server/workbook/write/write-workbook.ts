import { LAST_ROW } from '../limits.ts';
import { columnLetters } from '../xlsx/cell-reference.ts';
import { ZipWriter } from '../zip/zip-writer.ts';
import type { ListedSheet } from './book-xml.ts';
import { contentTypesXml, relationsXml, workbookRelations, workbookXml } from './book-xml.ts';
import { encodeXml } from '../xml/text.ts';
import { commentShapesXml, commentsXml } from './comments.ts';
import { layOutHeader } from './header-layout.ts';
import { quotedSheetName, SheetNames } from './sheet-names.ts';
import type { SheetSpec, WrittenCell, WrittenRows } from './sheet-spec.ts';
import type { SheetOutcome } from './sheet-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import type { Sink } from './sink.ts';
import { withSink } from './sink.ts';
import { stylesXml } from './styles.ts';

export interface WriteOptions {
  /** Data rows of one sheet; what follows goes into further sheets with the same header. */
  readonly rowsPerSheet?: number;
}

export interface Written {
  readonly sheets: number;
  readonly rows: number;
}

const CHOICE_SHEET = '选项';

/**
 * Writes an .xlsx front to back: rows are taken as they are written, memory does not grow with them. A stream is left open
 * for the caller to end.
 */
export function writeWorkbook(
  sink: Sink,
  sheets: AsyncIterable<SheetSpec> | Iterable<SheetSpec>,
  options: WriteOptions = {},
): Promise<Written> {
  return withSink(sink, async (target) => {
    const book = new BookWriter(new ZipWriter(target), options);
    for await (const spec of sheets) await book.add(spec);
    return book.finish();
  });
}

class BookWriter {
  readonly #zip: ZipWriter;
  readonly #rowsPerSheet: number;
  readonly #names = new SheetNames();
  readonly #choiceSheet = this.#names.take(CHOICE_SHEET);
  readonly #listed: ListedSheet[] = [];
  readonly #choices: (readonly string[])[] = [];
  #rows = 0;

  constructor(zip: ZipWriter, { rowsPerSheet = LAST_ROW }: WriteOptions) {
    this.#zip = zip;
    this.#rowsPerSheet = rowsPerSheet;
  }

  async add(spec: SheetSpec): Promise<void> {
    const header = layOutHeader(spec);
    const most = Math.max(1, Math.min(this.#rowsPerSheet, LAST_ROW - header.lines.length));
    const rows = new Lookahead(spec.rows);
    try {
      do {
        const outcome: SheetOutcome = { rows: 0, comments: [] };
        const content = sheetXml(spec, header, rows, most, (choices) => this.#choiceRange(choices), outcome);
        await this.#write(this.#names.take(spec.name), content, outcome, header.repeated, false);
        this.#rows += outcome.rows;
      } while (await rows.hasMore());
    } finally {
      await rows.return();
    }
  }

  async finish(): Promise<Written> {
    const sheets = this.#listed.length;
    if (sheets === 0) throw new RangeError('a workbook needs at least one sheet');
    if (this.#choices.length > 0) await this.#writeChoices();
    await this.#zip.add('xl/styles.xml', [stylesXml()]);
    await this.#zip.add('xl/workbook.xml', [workbookXml(this.#listed)]);
    await this.#zip.add('xl/_rels/workbook.xml.rels', [workbookRelations(this.#listed.length)]);
    await this.#zip.add('_rels/.rels', [relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])]);
    await this.#zip.add('[Content_Types].xml', [contentTypesXml(this.#listed)]);
    await this.#zip.finish();
    return { sheets, rows: this.#rows };
  }

  async #write(
    name: string,
    content: AsyncIterable<string>,
    outcome: SheetOutcome,
    repeated: ListedSheet['repeated'],
    hidden: boolean,
  ): Promise<void> {
    const number = this.#listed.length + 1;
    await this.#zip.add(`xl/worksheets/sheet${number}.xml`, content);
    const commented = outcome.comments.length > 0;
    if (commented) {
      await this.#zip.add(`xl/comments${number}.xml`, [commentsXml(outcome.comments)]);
      await this.#zip.add(`xl/drawings/vmlDrawing${number}.vml`, [commentShapesXml(outcome.comments)]);
      const relations = [
        { id: 'rId1', type: 'vmlDrawing', target: `../drawings/vmlDrawing${number}.vml` },
        { id: 'rId2', type: 'comments', target: `../comments${number}.xml` },
      ];
      await this.#zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [relationsXml(relations)]);
    }
    this.#listed.push({ name, hidden, commented, repeated });
  }

  /** Lists of choices stand in a hidden sheet, one per column: a list within the rule itself may hold only 255 characters. */
  #choiceRange(choices: readonly string[]): string {
    let column = this.#choices.findIndex((known) => known.length === choices.length && known.every((text, at) => text === choices[at]));
    if (column === -1) column = this.#choices.push(choices) - 1;
    const letters = columnLetters(column);
    return encodeXml(`${quotedSheetName(this.#choiceSheet)}!$${letters}$1:$${letters}$${choices.length}`);
  }

  async #writeChoices(): Promise<void> {
    const depth = Math.max(...this.#choices.map(({ length }) => length));
    const lists = this.#choices;
    const rows = Array.from({ length: depth }, (_, at) => lists.map((choices) => choices[at] ?? null));
    const spec: SheetSpec = { name: this.#choiceSheet, columns: lists.map(() => ({ format: 'text' })), rows };
    const outcome: SheetOutcome = { rows: 0, comments: [] };
    const content = sheetXml(spec, layOutHeader(spec), new Lookahead(rows), LAST_ROW, () => '', outcome);
    await this.#write(this.#choiceSheet, content, outcome, null, true);
  }
}

/** An iterator over rows that can say whether more are coming. */
class Lookahead implements AsyncIterator<readonly WrittenCell[]> {
  readonly #source: AsyncIterator<readonly WrittenCell[]> | Iterator<readonly WrittenCell[]>;
  #next: IteratorResult<readonly WrittenCell[]> | null = null;

  constructor(rows: WrittenRows) {
    this.#source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  async next(): Promise<IteratorResult<readonly WrittenCell[]>> {
    const next = this.#next ?? (await this.#source.next());
    this.#next = next.done === true ? next : null;
    return next;
  }

  async hasMore(): Promise<boolean> {
    this.#next ??= await this.#source.next();
    return this.#next.done !== true;
  }

  /** Lets a source that holds something open (a cursor) let go of it. */
  async return(): Promise<IteratorResult<readonly WrittenCell[]>> {
    if (this.#next?.done !== true) await this.#source.return?.();
    return { done: true, value: undefined };
  }
}
