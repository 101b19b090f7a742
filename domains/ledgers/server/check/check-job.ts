import { type Text } from '@linli/kernel/model';
import {
  Cancelled,
  dayIn,
  isRefused,
  type JobKind,
  type JobRun,
  openWorkbook,
  sql,
  WorkbookFault,
  dropFile,
  withKeptFile,
} from '@linli/kernel/server';
import { HouseholdGrouper } from '../../model/households.ts';
import { type LineReader, lineReader } from '../../model/parsing/index.ts';
import { type ScanEvent, SheetScanner } from '../../model/reading/index.ts';
import { type ImportJob, countyOfActor, inBatch } from '../imports/batch-work.ts';
import { type Detail, type SheetFacts, changeDetail, changeImport, getDetail, stagingOf, stateOf } from '../imports/detail.ts';
import { idMaker } from '../imports/ids.ts';
import { dropStaged, stageRows } from '../imports/staged.ts';
import { countLines, countsOfImport } from './count-lines.ts';
import { type CheckContext, type Draft, decideLines } from './decide-lines.ts';
import { decideDoubtful } from './doubtful.ts';
import { hasNumberless } from './find-persons.ts';
import { NumberIndex } from './number-index.ts';
import { TableTally } from './tables.ts';

const BATCH = 1_000;

/** What the check knows while the rows pass by. */
interface Reading {
  readonly job: ImportJob;
  readonly detail: Detail;
  readonly context: Omit<CheckContext, 'work'>;
  readonly numbers: NumberIndex;
  readonly households: HouseholdGrouper;
  readonly heads: Map<number, number>;
  readonly tallies: Map<number, TableTally>;
  readonly readers: Map<number, LineReader>;
  readonly sheets: SheetFacts[];
  drafts: Draft[];
  next: number;
  warnings: number;
}

class Unreadable extends Error {
  readonly sentence: Text;
  constructor(sentence: Text) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** `ledgers.check`: reads the kept file, finds tables and people, and stages every line. Starts from the beginning when run again. */
export const checkJob: JobKind = {
  name: 'ledgers.check',
  run: async (run) => {
    const { importId, fileName } = run.input as { importId: string; fileName: string };
    const job: ImportJob = { platform: run.platform, actor: run.actor, importId };
    try {
      return await check(job, fileName, run);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined && !(error instanceof Cancelled)) throw error;
      await inBatch(job, { operation: 'ledgers.check' }, async (work) => {
        await dropStaged(work, countyOfActor(job.actor), importId);
        await changeDetail(
          work,
          { county: countyOfActor(job.actor), import: importId },
          refusal === undefined ? { progress: {} } : { refusal: { sentence: refusal } },
        );
        await changeImport(work, importId, { state: refusal === undefined ? 'cancelled' : 'failed' });
      });
      await dropFile(job.platform, importId);
      if (refusal === undefined) throw error;
      return { sentence: refusal };
    }
  },
};

function refusalOf(error: unknown): Text | undefined {
  if (error instanceof Unreadable) return error.sentence;
  return error instanceof WorkbookFault ? { zh: error.refused.zh, en: error.refused.en } : undefined;
}

async function check(job: ImportJob, fileName: string, run: JobRun): Promise<unknown> {
  const reading = await prepare(job);
  const found = await withKeptFile(job.platform, job.importId, (path) => readWorkbook(reading, path, fileName, run));
  if (found === undefined)
    throw new Unreadable({ zh: '上传的文件已经不在了，请重新上传。', en: 'The file is gone. Please hand it in again.' });
  await decideDoubtful(
    reading.context,
    (work) => inBatch(job, {}, work),
    () => run.progress(reading.next, null),
  );
  return finish(reading);
}

async function prepare(job: ImportJob): Promise<Reading> {
  const county = countyOfActor(job.actor);
  return inBatch(job, { operation: 'ledgers.check' }, async (work) => {
    const detail = await getDetail(work, county, job.importId);
    await dropStaged(work, county, job.importId);
    await changeImport(work, job.importId, { state: 'reading' });
    const asOf = await sql<{
      as_of: string;
    }>`select as_of from ledgers.import where county = ${county} and id = ${job.importId}::uuid`.execute(work.tx);
    const tallies = new Map<number, TableTally>();
    const personId = idMaker(job.importId, 'person');
    const context = {
      staging: stagingOf(detail, job.platform.keys),
      asOf: asOf.rows[0]?.as_of ?? work.today,
      numberless: await hasNumberless(work, county, detail.place),
      personId,
      asking: { platform: job.platform, actor: job.actor, register: 'ledgers.import', record: job.importId, purpose: '台账试导入' },
      ledgerOf: (table: number) => tallies.get(table)?.table.ledger ?? 'unknown',
    };
    return {
      job,
      detail,
      context,
      numbers: new NumberIndex(),
      households: new HouseholdGrouper(),
      heads: new Map(),
      tallies,
      readers: new Map(),
      sheets: [],
      drafts: [],
      next: 0,
      warnings: 0,
    };
  });
}

/** Rows are decided in batches while the next ones are read: the database works beside us. */
async function readWorkbook(reading: Reading, path: string, fileName: string, run: JobRun): Promise<true> {
  const book = await openWorkbook(path, fileName);
  if (isRefused(book)) throw new Unreadable({ zh: book.refused.zh, en: book.refused.en });
  const memory = await headerMemory(reading);
  let flushing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await flushing;
    const drafts = reading.drafts;
    reading.drafts = [];
    await run.progress(reading.next, null);
    flushing = stage(reading, drafts);
    flushing.catch(() => undefined); // awaited, and thrown, before the next batch
  };
  try {
    let table = 0;
    for await (const sheet of book.sheets()) {
      const scanner = new SheetScanner(
        sheet.name,
        sheet.merges,
        {
          today: dayIn(run.platform.clock()),
          memory,
          chosen: chosenOf(reading.detail),
          ...(reading.detail.ledger === null ? {} : { ledger: reading.detail.ledger }),
        },
        table,
      );
      let rows = 0;
      for await (const row of sheet.rows()) {
        rows += 1;
        for (const event of scanner.push(row)) take(reading, event);
        if (reading.drafts.length >= BATCH) await flush();
      }
      for (const event of scanner.end()) take(reading, event);
      reading.sheets.push({ name: sheet.name, rows, tables: scanner.nextTable - table, hidden: sheet.hidden });
      table = scanner.nextTable;
    }
    await flush();
    await flushing;
  } finally {
    await flushing.catch(() => undefined);
    await book.close();
  }
  return true;
}

const chosenOf = (detail: Detail): ReadonlyMap<number, ReadonlyMap<number, string | null>> =>
  new Map(
    Object.entries(detail.chosen).map(([table, columns]) => [
      Number(table),
      new Map(Object.entries(columns).map(([no, entry]) => [Number(no), entry])),
    ]),
  );

function headerMemory({ job }: Reading): Promise<Map<string, string | null>> {
  return inBatch(job, {}, async (work) => {
    const found = await sql<{
      key: string;
      entry: string | null;
    }>`select key, entry from ledgers.header_memory where county = ${countyOfActor(job.actor)}`.execute(work.tx);
    return new Map(found.rows.map((row) => [row.key, row.entry]));
  });
}

function take(reading: Reading, event: ScanEvent): void {
  if (event.kind === 'table') {
    reading.tallies.set(event.table.no, new TableTally(event.table));
    reading.readers.set(
      event.table.no,
      lineReader(event.table, {
        today: dayIn(reading.job.platform.clock()),
        demo: reading.job.platform.config.demo,
        place: reading.detail.place,
      }),
    );
    return;
  }
  if (event.kind === 'skipped') {
    if (event.table !== undefined) reading.tallies.get(event.table.no)?.skip({ row: event.row, kind: event.what, text: event.text });
    return;
  }
  const line = reading.readers.get(event.table.no)?.read(event.row);
  if (line === undefined || (event.table.ledger === 'unknown' && Object.keys(line.values).length === 0)) return;
  reading.tallies.get(event.table.no)?.add(line, event.row.cells);
  reading.warnings += line.warnings.length;
  const no = reading.next;
  reading.next += 1;
  const number = line.values['person.identityNumber'];
  const earlier = typeof number === 'string' ? reading.numbers.firstLine(number, no) : undefined;
  const household = event.table.ledger === 'T01' ? placeInHousehold(reading, no, line) : undefined;
  reading.drafts.push({
    no,
    line,
    ledger: event.table.ledger,
    ...(earlier === undefined ? {} : { earlier }),
    ...(household === undefined ? {} : { household }),
  });
}

function placeInHousehold({ households, heads }: Reading, no: number, line: Draft['line']): Draft['household'] {
  const found = households.place(line);
  if (found === undefined) return undefined;
  if (found.isHead) heads.set(found.household, no);
  const head = heads.get(found.household) ?? null;
  return { no: found.household, isHead: found.isHead, head };
}

async function stage(reading: Reading, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  await inBatch(reading.job, {}, async (work) => {
    const rows = await decideLines({ ...reading.context, work }, drafts);
    await stageRows(work, reading.context.staging, rows);
  });
}

async function finish(reading: Reading): Promise<unknown> {
  const { job, detail, tallies } = reading;
  const tables = [...tallies.values()].map((each) => each.facts());
  return inBatch(job, { operation: 'ledgers.check', details: { rows: reading.next, tables: tables.length } }, async (work) => {
    if ((await stateOf(work, job.importId)) !== 'reading') throw new Cancelled(); // given up meanwhile
    const counts = await countLines(work, detail.county, job.importId, tables, reading.warnings);
    const ledgers = new Set(tables.filter((each) => each.rows > 0).map((each) => each.ledger));
    const ledger = ledgers.size === 0 ? 'unknown' : ledgers.size === 1 ? [...ledgers][0] : 'mixed';
    await changeDetail(work, detail, { tables, sheets: reading.sheets, counts, refusal: null, progress: {} });
    await changeImport(work, job.importId, { state: 'checked', ledger, ...countsOfImport(counts) });
    return { counts };
  });
}
