import type { FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Limits } from '../limits.ts';
import { COMMENTS_TYPE, SHEET_TYPE } from '../write/book-xml.ts';
import { walkPart } from '../xml/read-part.ts';
import type { BookParts, BookSheet } from '../xlsx/book-parts.ts';
import { findPart, readRelations, relationsName } from '../xlsx/book-parts.ts';
import type { ZipDirectory, ZipEntry } from '../zip/directory.ts';
import { readPacked, unpackWhole } from '../zip/unpack.ts';
import { ZipWriter } from '../zip/zip-writer.ts';
import { withComments, withoutKnown, withShapes } from './add-comments.ts';
import type { SheetFaults } from './cell-fault.ts';
import { FaultStyles } from './fault-styles.ts';
import type { NewRelation } from './package-edits.ts';
import { freshRelationId, withContentTypes, withRelations, withSheet } from './package-edits.ts';
import { SheetRewriter } from './sheet-rewriter.ts';
import { SUMMARY_NAME, summaryXml } from './summary-sheet.ts';

const SUMMARY_PART = 'xl/worksheets/linliFaults.xml';

/** An .xlsx to be copied with changes: what is not changed is copied as it is packed. */
export class WorkbookRewriter {
  readonly #file: FileHandle;
  readonly #source: ZipDirectory;
  readonly #limits: Limits;
  readonly #target: ZipWriter;
  readonly #done = new Set<string>();
  readonly #newTypes: { part: string; type: string }[] = [];

  constructor(file: FileHandle, source: ZipDirectory, limits: Limits, target: Writable) {
    this.#file = file;
    this.#source = source;
    this.#limits = limits;
    this.#target = new ZipWriter(target);
  }

  async mark(book: BookParts, styles: ZipEntry, faults: ReadonlyMap<string, SheetFaults>): Promise<void> {
    const twins = new FaultStyles(await this.#text(styles));
    for (const sheet of book.sheets) {
      const wrong = faults.get(sheet.name);
      if (wrong !== undefined && !this.#done.has(sheet.entry.name)) await this.#markSheet(sheet, wrong, twins);
    }
    await this.#replace(styles.name, twins.finish());
    await this.#addSummary(book, faults);
    await this.#copyRest();
    await this.#target.finish();
  }

  async #markSheet({ entry }: BookSheet, faults: SheetFaults, styles: FaultStyles): Promise<void> {
    const relations = await this.#textOf(relationsName(entry.name));
    const drawing = freshRelationId(relations);
    const rewriter = new SheetRewriter(faults, (style) => styles.twin(style), drawing);
    this.#done.add(entry.name);
    await this.#target.add(entry.name, this.#rewritten(entry, rewriter));
    if (rewriter.comments.length > 0) await this.#addComments(entry, rewriter, relations, drawing);
  }

  async *#rewritten(entry: ZipEntry, rewriter: SheetRewriter): AsyncGenerator<string, void, undefined> {
    for await (const _piece of walkPart(this.#file, entry, rewriter, true)) yield rewriter.take();
  }

  /** Puts the comments into the parts that the sheet has for them, or into new ones. */
  async #addComments(
    entry: ZipEntry,
    { comments, drawingRelation }: SheetRewriter,
    relationsText: string | null,
    drawing: string,
  ): Promise<void> {
    const known = await readRelations(this.#file, this.#source, entry.name, this.#limits);
    const shapesPart = known.find(({ id }) => id === drawingRelation)?.target;
    const commentsPart = known.find(({ type }) => type === 'comments')?.target;
    const notes = commentsPart === undefined ? null : await this.#textOf(commentsPart);
    const fresh = withoutKnown(notes, comments);
    const shapes = shapesPart === undefined ? null : await this.#textOf(shapesPart);
    const stem = entry.name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const newShapes = shapesPart ?? `xl/drawings/linliShapes-${stem}.vml`;
    const newComments = commentsPart ?? `xl/linliComments-${stem}.xml`;
    await this.#replace(newShapes, withShapes(shapes, fresh));
    await this.#replace(newComments, withComments(notes, fresh));
    const added: NewRelation[] = [];
    if (shapesPart === undefined) added.push({ id: drawingRelation ?? drawing, type: 'vmlDrawing', target: `/${newShapes}` });
    if (commentsPart === undefined) {
      added.push({ id: `${drawing}c`, type: 'comments', target: `/${newComments}` });
      this.#newTypes.push({ part: newComments, type: COMMENTS_TYPE });
    }
    if (added.length > 0) await this.#replace(relationsName(entry.name), withRelations(relationsText, added));
  }

  async #addSummary({ workbook }: BookParts, faults: ReadonlyMap<string, SheetFaults>): Promise<void> {
    const relations = await this.#textOf(relationsName(workbook.name));
    const id = freshRelationId(relations);
    this.#done.add(SUMMARY_PART.toLowerCase());
    await this.#target.add(SUMMARY_PART, summaryXml(faults));
    await this.#replace(workbook.name, withSheet(await this.#text(workbook), SUMMARY_NAME, id));
    await this.#replace(relationsName(workbook.name), withRelations(relations, [{ id, type: 'worksheet', target: `/${SUMMARY_PART}` }]));
    this.#newTypes.push({ part: SUMMARY_PART, type: SHEET_TYPE });
    const types = await this.#textOf('[Content_Types].xml');
    if (types !== null) await this.#replace('[Content_Types].xml', withContentTypes(types, this.#newTypes));
  }

  async #copyRest(): Promise<void> {
    for (const [name, entry] of this.#source) {
      if (this.#done.has(name) || this.#done.has(name.toLowerCase())) continue;
      await this.#target.addPacked(name, { ...entry, method: entry.method === 'deflated' ? 8 : 0 }, readPacked(this.#file, entry));
    }
  }

  async #replace(name: string, text: string): Promise<void> {
    const written = findPart(this.#source, name)?.name ?? name;
    this.#done.add(written);
    await this.#target.add(written, [text]);
  }

  async #textOf(name: string): Promise<string | null> {
    const entry = findPart(this.#source, name);
    return entry === undefined ? null : this.#text(entry);
  }

  async #text(entry: ZipEntry): Promise<string> {
    return (await unpackWhole(this.#file, entry, this.#limits.smallPartBytes)).toString('utf8');
  }
}
