import { type Text } from '@linli/kernel/model';
import { Cancelled, dayIn, dropFile, type JobKind, type JobRun, sql, withKeptFile } from '@linli/kernel/server';
import { tellFields } from '../../model/dictionary/index.ts';
import { type ImportJob, countyOfActor, inBatch } from '../imports/batch-work.ts';
import {
  type Detail,
  type SheetFacts,
  type TableFacts,
  changeDetail,
  changeImport,
  getDetail,
  stagingOf,
  stateOf,
} from '../imports/detail.ts';
import { idMaker } from '../imports/ids.ts';
import { dropStaged, stageRows } from '../imports/staged.ts';
import { countLines, countsOfImport } from './count-lines.ts';
import { decideLines, draftOf } from './decide-lines.ts';
import type { CheckContext, Draft } from './draft.ts';
import { decideDoubtful } from './doubtful.ts';
import { hasNumberless } from './find-persons.ts';
import { linesOf } from './line-source.ts';
import { Unreadable } from './read-lines.ts';

/** What the check knows while the rows pass by. */
interface Reading {
  readonly job: ImportJob;
  readonly detail: Detail;
  readonly context: Omit<CheckContext, 'work'>;
  /** Ledger of each table. */
  readonly ledgers: Map<number, string>;
  sheets: readonly SheetFacts[];
  tables: readonly TableFacts[];
  next: number;
  warnings: number;
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

const refusalOf = (error: unknown): Text | undefined => (error instanceof Unreadable ? error.sentence : undefined);

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
    const ledgers = new Map<number, string>();
    const personId = idMaker(job.importId, 'person');
    const context = {
      staging: stagingOf(detail, job.platform.keys),
      asOf: asOf.rows[0]?.as_of ?? work.today,
      numberless: await hasNumberless(work, county, detail.place),
      personId,
      asking: { platform: job.platform, actor: job.actor, register: 'ledgers.import', record: job.importId, purpose: '台账试导入' },
      ledgerOf: (table: number) => ledgers.get(table) ?? 'unknown',
    };
    return { job, detail, context, ledgers, sheets: [], tables: [], next: 0, warnings: 0 };
  });
}

/** Lines are decided in batches while the next ones are read in a thread of their own: the database works beside both. */
async function readWorkbook(reading: Reading, path: string, fileName: string, run: JobRun): Promise<true> {
  const { job, detail } = reading;
  const lines = linesOf({
    path,
    fileName,
    place: detail.place,
    today: dayIn(job.platform.clock()),
    demo: job.platform.config.demo,
    ledger: detail.ledger,
    memory: await headerMemory(reading),
    chosen: chosenOf(detail),
    county: await ownFields(reading),
  });
  let staging: Promise<void> = Promise.resolve();
  try {
    for await (const read of lines) {
      if (read.kind === 'end') {
        reading.sheets = read.sheets;
        reading.tables = read.tables;
        reading.warnings = read.warnings;
        continue;
      }
      for (const [table, ledger] of read.ledgers) reading.ledgers.set(table, ledger);
      const drafts = read.lines.map((line) => draftOf(line, reading.ledgers.get(line.table) ?? 'unknown'));
      reading.next += drafts.length;
      await staging;
      await run.progress(reading.next, null);
      staging = stage(reading, drafts);
      staging.catch(() => undefined); // awaited, and thrown, before the next batch
    }
    await staging;
  } finally {
    await staging.catch(() => undefined);
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

/** What the county added to the field dictionary, as the thread that reads is told of it. */
const ownFields = ({ job }: Reading) => inBatch(job, {}, async (work) => tellFields(work.dictionary.registers));

function headerMemory({ job }: Reading): Promise<Map<string, string | null>> {
  return inBatch(job, {}, async (work) => {
    const found = await sql<{
      key: string;
      entry: string | null;
    }>`select key, entry from ledgers.header_memory where county = ${countyOfActor(job.actor)}`.execute(work.tx);
    return new Map(found.rows.map((row) => [row.key, row.entry]));
  });
}

async function stage(reading: Reading, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  await inBatch(reading.job, {}, async (work) => {
    const rows = await decideLines({ ...reading.context, work }, drafts);
    await stageRows(work, reading.context.staging, rows);
  });
}

async function finish(reading: Reading): Promise<unknown> {
  const { job, detail, tables } = reading;
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
