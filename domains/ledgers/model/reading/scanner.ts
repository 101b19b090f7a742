import { type FieldDictionary, declaredFields, headerKey } from '../dictionary/index.ts';
import { type LedgerId, type LedgerTemplate, findTemplate } from '../templates/index.ts';
import type { Column } from './column.ts';
import { type Chosen, bindColumns, guessesFor } from './columns.ts';
import { type GridCell, type GridMerge, type GridRow, emptyCell, isBlank } from './grid.ts';
import { type HeaderBlock, type Heading, headingText, readHeader } from './header.ts';
import { decideLedger } from './ledger.ts';
import { MergeSpread } from './merges.ts';
import { type RowKind, kindOfRow } from './row-kind.ts';

/** A table found on a sheet. Side by side tables are several tables with the same rows. */
export interface FoundTable {
  /** Running number in the workbook, from 0. */
  readonly no: number;
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly ledger: LedgerId | 'unknown';
  /** 0 to 100. */
  readonly score: number;
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  /** The first cells of each column, by place of the column. */
  readonly samples: ReadonlyMap<number, readonly GridCell[]>;
}

export type ScanEvent =
  | { readonly kind: 'table'; readonly table: FoundTable }
  | { readonly kind: 'row'; readonly table: FoundTable; readonly row: GridRow }
  | {
      readonly kind: 'skipped';
      readonly table: FoundTable | undefined;
      readonly row: number;
      readonly what: RowKind;
      readonly text: string;
    };

export interface ScanOptions {
  readonly today: string;
  /** The ledger that the clerk says it is. */
  readonly ledger?: LedgerId;
  /** What the clerk decided for a table's columns: table no -> place of the column -> entry or null. */
  readonly chosen?: ReadonlyMap<number, ReadonlyMap<number, string | null>>;
  /** What the county decided before: header key -> entry or null. */
  readonly memory?: ReadonlyMap<string, string | null>;
  /** The county's field dictionary; as declared where it is left out. */
  readonly fields?: FieldDictionary;
}

/** The key under which a county remembers a header. */
export const memoryKey = (heading: { header: string }): string => headerKey(heading.header);

const AHEAD = 60; // rows looked at before a table is understood
const SAMPLE = 40;
const MIN_SHARE = 0.05; // a column is judged by the rows of its table, not by the next table's

interface OpenTable {
  readonly header: HeaderBlock;
  readonly blocks: readonly { readonly table: FoundTable; readonly from: number; readonly until: number }[];
  readonly nameColumns: readonly number[];
}

/** Reads a sheet row by row and tells its tables, their rows and what was left out. Holds at most `AHEAD` rows. */
export class SheetScanner {
  readonly #sheet: string;
  readonly #merges: MergeSpread;
  readonly #options: ScanOptions;
  readonly #fields: FieldDictionary;
  readonly #queue: GridRow[] = [];
  #titles: string[] = [];
  #last: GridRow | undefined;
  #open: OpenTable | undefined;
  #next: number;

  constructor(sheet: string, merges: readonly GridMerge[], options: ScanOptions, firstTable = 0) {
    this.#sheet = sheet;
    this.#merges = new MergeSpread(merges);
    this.#options = options;
    this.#fields = options.fields ?? declaredFields;
    this.#next = firstTable;
  }

  /** The number that the next table of the workbook gets. */
  get nextTable(): number {
    return this.#next;
  }

  *push(row: GridRow): Generator<ScanEvent> {
    this.#queue.push(row);
    if (this.#queue.length > AHEAD) yield* this.#step();
  }

  *end(): Generator<ScanEvent> {
    while (this.#queue.length > 0) yield* this.#step();
  }

  *#step(): Generator<ScanEvent> {
    const row = this.#queue[0];
    if (row === undefined) return;
    if (this.#open === undefined) {
      yield* this.#seek(row);
      return;
    }
    const spread = this.#merges.spread(row);
    const kind = kindOfRow(spread, this.#mergesAt(row.index), this.#open.header, this.#open.nameColumns, this.#fields);
    if (kind === 'header' && !this.#sameHeader(row)) {
      yield* this.#seek(row);
      return;
    }
    this.#queue.shift();
    this.#last = row;
    if (kind === 'data') {
      for (const { table, from, until } of this.#open.blocks) {
        const part =
          this.#open.blocks.length === 1
            ? spread
            : { ...spread, cells: spread.cells.map((cell, no) => (no >= from && no < until ? cell : emptyCell)) };
        if (part.cells.some((cell) => !isBlank(cell))) yield { kind: 'row', table, row: part };
      }
      return;
    }
    const text = lineOf(row);
    if (kind === 'section') this.#titles = [...this.#titles.slice(-2), text];
    yield { kind: 'skipped', table: this.#open.blocks[0]?.table, row: row.index, what: kind, text };
  }

  /** No table yet, or another header: either a table begins here, or the row is a line above one. */
  *#seek(row: GridRow): Generator<ScanEvent> {
    const header = readHeader(this.#queue, (at) => this.#mergesAt(at), this.#last, this.#fields);
    this.#queue.shift();
    this.#last = row;
    if (header === undefined) {
      this.#merges.spread(row);
      const text = lineOf(row);
      if (text !== '') this.#titles = [...this.#titles.slice(-4), text];
      yield { kind: 'skipped', table: this.#open?.blocks[0]?.table, row: row.index, what: 'title', text };
      return;
    }
    while ((this.#queue[0]?.index ?? Infinity) <= (header.rows.at(-1) ?? 0)) this.#queue.shift();
    this.#open = this.#begin(header);
    this.#titles = [];
    for (const { table } of this.#open.blocks) yield { kind: 'table', table };
  }

  #mergesAt(row: number): readonly GridMerge[] {
    return this.#merges.startingAt(row);
  }

  #sameHeader(row: GridRow): boolean {
    const heads = new Map(this.#open?.header.headings.map((each) => [each.no, [headerKey(each.own), headerKey(each.group)]]));
    const filled = row.cells.flatMap((cell, no) => (isBlank(cell) ? [] : [{ no, key: headerKey(cell.text) }]));
    const same = filled.filter(
      ({ no, key }) => heads.get(no)?.includes(key) === true || [...heads.values()].some(([own, group]) => own === key || group === key),
    ).length;
    const placed = filled.filter(({ no, key }) => heads.get(no)?.includes(key) === true).length;
    return same / Math.max(1, filled.length) >= 0.8 && placed / Math.max(1, filled.length) >= 0.5;
  }

  #begin(header: HeaderBlock): OpenTable {
    const rows = this.#samples(header);
    const blocks = splitBlocks(header.headings).map(({ headings, from, until }) => ({
      table: this.#understand(header, headings, rows),
      from,
      until,
    }));
    const nameColumns = blocks.flatMap(({ table }) =>
      table.columns.filter((each) => names(each.entry, findTemplate(table.ledger))).map((each) => each.no),
    );
    return { header, blocks, nameColumns };
  }

  /** Rows that are likely data, out of those in sight; merged cells not spread, that only thins them out. */
  #samples(header: HeaderBlock): GridRow[] {
    const width = header.headings.length;
    const found: GridRow[] = [];
    for (const row of this.#queue) {
      if (found.length >= SAMPLE) break;
      const filled = row.cells.filter((cell) => !isBlank(cell)).length;
      if (filled < Math.max(2, width * MIN_SHARE)) continue;
      const kind = kindOfRow(row, this.#mergesAt(row.index), header, [], this.#fields);
      if (kind === 'header' && !this.#isRepeat(row, header)) break;
      if (kind === 'data') found.push(row);
    }
    return found;
  }

  #isRepeat(row: GridRow, header: HeaderBlock): boolean {
    const heads = new Set(header.headings.flatMap((each) => [headerKey(each.own), headerKey(each.group)]));
    const filled = row.cells.filter((cell) => !isBlank(cell));
    return filled.filter((cell) => heads.has(headerKey(cell.text))).length / Math.max(1, filled.length) >= 0.8;
  }

  #understand(header: HeaderBlock, headings: readonly Heading[], rows: readonly GridRow[]): FoundTable {
    const no = this.#next;
    this.#next += 1;
    const samples = new Map(headings.map((each) => [each.no, rows.map((row) => row.cells[each.no] ?? emptyCell)]));
    const all = headings
      .map((heading) => ({ heading, cells: samples.get(heading.no) ?? [] }))
      .map((each) => ({ ...each, guesses: guessesFor(each, this.#options.today, this.#fields) }));
    const titles = [...this.#titles, this.#sheet];
    const said = this.#options.ledger === undefined ? undefined : findTemplate(this.#options.ledger);
    const decided =
      said === undefined
        ? decideLedger(
            all.map((each) => each.guesses),
            titles,
          )
        : { template: said, score: 1 };
    const template: LedgerTemplate | undefined = decided?.template;
    const chosen: Chosen = {
      fields: this.#fields,
      keyOf: (heading) => memoryKey({ header: headingText(heading) }),
      ...(this.#options.memory === undefined ? {} : { memory: this.#options.memory }),
      ...withColumns(this.#options.chosen?.get(no)),
    };
    return {
      no,
      sheet: this.#sheet,
      titles: this.#titles,
      ledger: template?.id ?? 'unknown',
      score: template === undefined ? 0 : Math.round((decided?.score ?? 0) * 100),
      headerRows: header.rows,
      columns: bindColumns(all, template, chosen),
      samples,
    };
  }
}

/** Does the column name whom or what a line is about? */
function names(entry: string | null, template: LedgerTemplate | undefined): boolean {
  if (entry === null) return false;
  if (template?.subject !== 'row') return /^(?:person|head)\.(?:name|identityNumber)$/.test(entry);
  if (template.home !== undefined && entry === 'dwelling.address') return true;
  const { target, kind } = declaredFields.find(entry) ?? {};
  return target?.register === template.lines.of && (template.lines.of.title[0] === target.field || kind === 'identityNumber');
}

const withColumns = (columns: ReadonlyMap<number, string | null> | undefined): Pick<Chosen, 'columns'> =>
  columns === undefined ? {} : { columns };

const lineOf = (row: GridRow): string =>
  row.cells
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 200);

/** Tables side by side: the person's name stands over several columns, each beginning a table of its own. */
function splitBlocks(headings: readonly Heading[]): { headings: readonly Heading[]; from: number; until: number }[] {
  const whole = [{ headings, from: 0, until: Number.MAX_SAFE_INTEGER }];
  const keys = headings.map((each) => headerKey(headingText(each)));
  const period = keys.indexOf(keys[0] ?? '', 1);
  if (period < 3 || keys.length < period * 2 || declaredFields.find('person.name') === undefined) return whole;
  if (!keys.every((key, at) => key === keys[at % period])) return whole;
  return Array.from({ length: Math.ceil(keys.length / period) }, (_, at) => {
    const own = headings.slice(at * period, (at + 1) * period);
    return { headings: own, from: own[0]?.no ?? 0, until: headings[(at + 1) * period]?.no ?? Number.MAX_SAFE_INTEGER };
  });
}
