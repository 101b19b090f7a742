import type { Text } from '@linli/kernel/model';
import { isRefused, openWorkbook, WorkbookFault } from '@linli/kernel/server';
import { type FieldDictionary, fieldsTold, type ToldField } from '../../model/dictionary/index.ts';
import { HouseholdGrouper } from '../../model/households.ts';
import { type LineReader, lineReader } from '../../model/parsing/index.ts';
import { type ScanEvent, SheetScanner } from '../../model/reading/index.ts';
import { type LedgerId, findTemplate } from '../../model/templates/index.ts';
import type { SheetFacts, TableFacts } from '../imports/detail.ts';
import { packLine } from '../imports/packed-plan.ts';
import type { StagedPlan } from '../imports/plan.ts';
import { NumberIndex } from './number-index.ts';
import { TableTally } from './tables.ts';

const BATCH = 1_000;

/** What reading a workbook needs to know; plain data, so that it can be handed to a thread. */
export interface ReadTask {
  readonly path: string;
  readonly fileName: string;
  readonly place: string;
  readonly today: string;
  readonly demo: boolean;
  readonly ledger: LedgerId | null;
  /** Meanings that the county gave to headings before. */
  readonly memory: ReadonlyMap<string, string | null>;
  readonly chosen: ReadonlyMap<number, ReadonlyMap<number, string | null>>;
  /** What the county added to the field dictionary. */
  readonly county: readonly ToldField[];
}

/** A line that was read, with what deciding asks of every line; all that it says is packed, for most lines are never looked into. */
export interface LineRead {
  readonly no: number;
  readonly table: number;
  readonly row: number;
  readonly name: string | null;
  readonly number: string | null;
  readonly faults: number;
  readonly packed: string;
  /** The first line of the file with the same number. */
  readonly earlier?: number;
  readonly household?: StagedPlan['household'];
}

export type LinesRead =
  | { readonly kind: 'lines'; readonly lines: readonly LineRead[]; readonly ledgers: readonly (readonly [table: number, ledger: string])[] }
  | { readonly kind: 'end'; readonly sheets: readonly SheetFacts[]; readonly tables: readonly TableFacts[]; readonly warnings: number };

/** The workbook cannot be read; the sentence says why. */
export class Unreadable extends Error {
  readonly sentence: Text;
  constructor(sentence: Text) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** What the reading remembers while the rows pass by. Nothing of it holds a row. */
class Reading {
  readonly #task: ReadTask;
  readonly #fields: FieldDictionary;
  readonly #numbers = new NumberIndex();
  readonly #households = new HouseholdGrouper();
  /** Line of the head, by household. */
  readonly #heads: number[] = [];
  readonly #readers = new Map<number, LineReader>();
  readonly #tallies = new Map<number, TableTally>();
  #ledgers: [table: number, ledger: string][] = [];
  #lines: LineRead[] = [];
  #next = 0;
  #warnings = 0;

  constructor(task: ReadTask, fields: FieldDictionary) {
    this.#task = task;
    this.#fields = fields;
  }

  get full(): boolean {
    return this.#lines.length >= BATCH;
  }

  handOver(): LinesRead {
    const [lines, ledgers] = [this.#lines, this.#ledgers];
    this.#lines = [];
    this.#ledgers = [];
    return { kind: 'lines', lines, ledgers };
  }

  end(sheets: readonly SheetFacts[]): LinesRead {
    return { kind: 'end', sheets, tables: [...this.#tallies.values()].map((each) => each.facts()), warnings: this.#warnings };
  }

  take(event: ScanEvent): void {
    if (event.kind === 'table') {
      const { no, ledger } = event.table;
      const { today, demo, place } = this.#task;
      this.#tallies.set(no, new TableTally(event.table, this.#fields));
      this.#readers.set(no, lineReader(event.table, { today, demo, place, fields: this.#fields }));
      this.#ledgers.push([no, ledger]);
      return;
    }
    if (event.kind === 'skipped') {
      if (event.table !== undefined) this.#tallies.get(event.table.no)?.skip({ row: event.row, kind: event.what, text: event.text });
      return;
    }
    const line = this.#readers.get(event.table.no)?.read(event.row);
    if (line === undefined || (event.table.ledger === 'unknown' && Object.keys(line.values).length === 0)) return;
    this.#tallies.get(event.table.no)?.add(line, event.row.cells);
    this.#warnings += line.warnings.length;
    const no = this.#next;
    this.#next += 1;
    const { 'person.identityNumber': number, 'person.name': name } = line.values;
    const earlier = typeof number === 'string' ? this.#numbers.firstLine(number, no) : undefined;
    const household = findTemplate(event.table.ledger)?.lines.order === 'household' ? this.#placeInHousehold(no, line) : undefined;
    this.#lines.push({
      no,
      table: line.table,
      row: line.row,
      name: typeof name === 'string' ? name : null,
      number: typeof number === 'string' ? number : null,
      faults: line.faults.length,
      packed: packLine(line, earlier, household),
      ...(earlier === undefined ? {} : { earlier }),
      ...(household === undefined ? {} : { household }),
    });
  }

  #placeInHousehold(no: number, line: Parameters<HouseholdGrouper['place']>[0]): StagedPlan['household'] {
    const found = this.#households.place(line);
    if (found === undefined) return undefined;
    if (found.isHead) this.#heads[found.household] = no;
    return { no: found.household, isHead: found.isHead, head: this.#heads[found.household] ?? null };
  }
}

/** Reads a workbook to its lines, in batches: tables found, cells parsed, households and repeated numbers noticed. Knows no database. */
export async function* readLines(task: ReadTask): AsyncGenerator<LinesRead> {
  try {
    yield* readSheets(task);
  } catch (error) {
    throw error instanceof WorkbookFault ? new Unreadable({ zh: error.refused.zh, en: error.refused.en }) : error;
  }
}

async function* readSheets(task: ReadTask): AsyncGenerator<LinesRead> {
  const book = await openWorkbook(task.path, task.fileName);
  if (isRefused(book)) throw new Unreadable({ zh: book.refused.zh, en: book.refused.en });
  const fields = fieldsTold(task.county);
  const reading = new Reading(task, fields);
  const { today, memory, chosen, ledger } = task;
  const sheets: SheetFacts[] = [];
  try {
    let table = 0;
    for await (const sheet of book.sheets()) {
      const options = { today, memory, chosen, fields, ...(ledger === null ? {} : { ledger }) };
      const scanner = new SheetScanner(sheet.name, sheet.merges, options, table);
      let rows = 0;
      for await (const row of sheet.rows()) {
        rows += 1;
        for (const event of scanner.push(row)) reading.take(event);
        if (reading.full) yield reading.handOver();
      }
      for (const event of scanner.end()) reading.take(event);
      sheets.push({ name: sheet.name, rows, tables: scanner.nextTable - table, hidden: sheet.hidden });
      table = scanner.nextTable;
    }
    yield reading.handOver();
    yield reading.end(sheets);
  } finally {
    await book.close();
  }
}
