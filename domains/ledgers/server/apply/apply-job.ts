import { tableOf } from '@linli/kernel/model';
import { Cancelled, type JobKind, type JobRun, recountUnlived, sql } from '@linli/kernel/server';
import { tray } from '../../model/registers/tray.ts';
import { household, person, residence } from '@linli/residents/model';
import { findTemplate, writtenBy } from '../../model/templates/index.ts';
import { countLines, countsOfImport, isTrayColumn } from '../check/count-lines.ts';
import { type ImportJob, countyOfActor, inBatch, tellFigures } from '../imports/batch-work.ts';
import { type Detail, changeDetail, changeImport, getDetail, noteDone, stagingOf } from '../imports/detail.ts';
import { idMaker } from '../imports/ids.ts';
import { type StagedRow, type Staging, listStaged } from '../imports/staged.ts';
import { type Asking, findHolders, openRelations, shareRecords } from '@linli/residents/server';
import { insertColumnItems } from './column-items.ts';
import { rowsOfPersons } from '../check/find-persons.ts';
import { applyBatch } from './batch.ts';
import { Lanes, cutBatch } from './lanes.ts';
import { type ApplyContext, indexesOf } from './load-batch.ts';

const BATCH = 1_000;
const FIGURES_EVERY = 20; // batches; counting a community anew after each would cost more than the import

/**
 * Committed batches after which the planner is told how the tables have grown; it has never seen a county fill up within a
 * minute. Counted when they are committed: told while the tables are still empty, it would read them from end to end.
 */
const STATISTICS_AFTER: ReadonlySet<number> = new Set([1, 4, 16, 64, 256]);

const OPERATION = 'ledgers.apply-import';

type FixedContext = Omit<ApplyContext, 'openRelations' | 'careful' | 'barred'>;

/** `ledgers.apply`: takes the staged lines into the registers, batch by batch. Cancelled or killed between two, it goes on from there. */
export const applyJob: JobKind = {
  name: 'ledgers.apply',
  run: async (run) => {
    const { importId } = run.input as { importId: string };
    const job: ImportJob = { platform: run.platform, actor: run.actor, importId };
    try {
      return await apply(job, run);
    } catch (error) {
      if (error instanceof Cancelled)
        await inBatch(job, { operation: OPERATION }, (work) => changeImport(work, importId, { state: 'checked' }));
      throw error;
    }
  },
};

async function prepare(job: ImportJob): Promise<{ detail: Detail; asOf: string }> {
  const county = countyOfActor(job.actor);
  return inBatch(job, { operation: OPERATION }, async (work) => {
    const found = await sql<{
      as_of: string;
      state: string;
    }>`select as_of, state from ledgers.import where county = ${county} and id = ${job.importId}::uuid`.execute(work.tx);
    if (found.rows[0]?.state !== 'applying') await changeImport(work, job.importId, { state: 'applying' });
    return { detail: await getDetail(work, county, job.importId), asOf: found.rows[0]?.as_of ?? work.today };
  });
}

async function apply(job: ImportJob, run: JobRun): Promise<unknown> {
  const { detail, asOf } = await prepare(job);
  const staging = stagingOf(detail, job.platform.keys);
  const asking: Asking = {
    platform: job.platform,
    actor: job.actor,
    register: 'ledgers.import',
    record: job.importId,
    purpose: '台账导入',
  };
  const context: FixedContext = {
    staging,
    asOf,
    tables: new Map(detail.tables.map((table) => [table.no, table])),
    ids: {
      household: idMaker(job.importId, 'household'),
      residence: idMaker(job.importId, 'residence'),
      dwelling: idMaker(job.importId, 'dwelling'),
      status: idMaker(job.importId, 'status'),
      tray: idMaker(job.importId, 'tray'),
    },
  };
  const places = new Map<string, Set<string>>();
  const lanes = new Lanes();
  const settled = new Set(
    (detail.progress.done ?? []).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  );
  // Two lines of one home in two batches at once would make it twice.
  const ofHomes = detail.tables.some((table) => findTemplate(table.ledger)?.home !== undefined);
  let [batches, committed] = [0, 0];
  const take = async (rows: readonly StagedRow[]): Promise<void> => {
    await applyOne(job, detail, asking, context, rows, places);
    committed += 1;
    if (STATISTICS_AFTER.has(committed)) await learnSizes(job, detail);
  };
  try {
    for await (const rows of batchesOf(job, context.staging, settled)) {
      await run.progress(rows[0]?.no ?? 0, detail.counts.rows);
      if (ofHomes) await lanes.settle();
      await lanes.start(rows, () => take(rows));
      batches += 1;
      if (batches % FIGURES_EVERY === 0) await tellFigures(job, places);
    }
  } finally {
    await lanes.settle();
  }
  const outcome = await finish(job, detail, places);
  await recountUnlived(job.platform, detail.county); // the ledger's rows began before they came here
  return outcome;
}

/** The staged lines in batches that keep households together; the next ones are opened while these are written. */
async function* batchesOf(job: ImportJob, staging: Staging, settled: ReadonlySet<number>): AsyncGenerator<StagedRow[]> {
  const load = (after: number): Promise<StagedRow[]> => inBatch(job, {}, (work) => listStaged(work, staging, { after, limit: BATCH }));
  let left: StagedRow[] = [];
  let ahead = load(-1);
  for (;;) {
    const loaded = await ahead;
    const last = loaded.at(-1)?.no;
    if (last !== undefined) {
      ahead = load(last);
      ahead.catch(() => undefined);
    }
    left = [...left, ...loaded.filter((row) => !settled.has(row.no))];
    while (left.length >= BATCH * 1.5 || (last === undefined && left.length > 0)) {
      const batch = cutBatch(left, BATCH);
      left = left.slice(batch.length);
      yield batch;
    }
    if (last === undefined) return;
  }
}

/** One batch with all that has to be asked beyond the wall before its transaction begins. */
async function applyOne(
  job: ImportJob,
  detail: Detail,
  asking: Asking,
  context: FixedContext,
  rows: readonly StagedRow[],
  places: Map<string, Set<string>>,
): Promise<void> {
  const held = rows.filter((row) => row.state === 'elsewhere' && row.person !== null).map((row) => row.person ?? '');
  await shareRecords(asking, held, detail.place);
  const known = rows.filter((row) => row.person !== null && row.state !== 'new').map((row) => row.person ?? '');
  const relations = await relationsOf(job, detail, asking, known);
  const [first, last] = [rows[0]?.no ?? 0, rows.at(-1)?.no ?? 0];
  const attempt = (barred?: ReadonlySet<string>): Promise<void> =>
    inBatch(
      job,
      { operation: OPERATION, place: detail.place, tellFigures: false, details: { import: job.importId, lines: [first, last] } },
      async (work) => {
        await applyBatch({ ...context, openRelations: relations, careful: barred !== undefined, barred: barred ?? new Set() }, work, rows);
        await noteDone(work, detail, first, last);
        for (const [register, all] of work.written.places) places.set(register, new Set([...(places.get(register) ?? []), ...all]));
      },
    );
  try {
    await attempt();
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    await attempt(await barredNumbers(job, asking, rows)); // somebody was quicker: look again who is there
  }
}

/** Relations that stand elsewhere in the county, asked only for people without a residence here. */
async function relationsOf(
  job: ImportJob,
  detail: Detail,
  asking: Asking,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (persons.length === 0) return new Map();
  const here = await inBatch(job, {}, (work) => rowsOfPersons(work, detail.county, 'residents.residence', persons));
  return openRelations(
    asking,
    persons.filter((id) => here.get(id)?.some((row) => String(row['place']).startsWith(detail.place)) !== true),
  );
}

async function barredNumbers(job: ImportJob, asking: Asking, rows: readonly StagedRow[]): Promise<Set<string>> {
  const holders = await findHolders(asking, [...indexesOf(job.platform, rows).values()]);
  return new Set([...holders].filter(([, holder]) => !holder.place.startsWith(job.actor.place)).map(([index]) => index));
}

async function finish(job: ImportJob, detail: Detail, places: ReadonlyMap<string, ReadonlySet<string>>): Promise<unknown> {
  return inBatch(job, { operation: OPERATION, place: detail.place }, async (work) => {
    for (const [register, all] of places) work.written.places.set(register, new Set(all));
    for (const register of registersOf(detail))
      work.written.places.set(register, new Set([...(work.written.places.get(register) ?? []), detail.place]));
    await insertColumnItems(
      work,
      tray,
      detail,
      detail.tables.flatMap((table) => table.columns.filter(isTrayColumn).map((column) => ({ table, column }))),
    );
    const counts = await countLines(work, detail.county, job.importId, detail.tables, detail.counts.warnings, detail.counts.rows);
    await changeDetail(work, detail, { counts });
    await changeImport(work, job.importId, { state: 'applied', ...countsOfImport(counts) });
    return { counts };
  });
}

/** All that this import may have touched: counted anew at the end, also after a start in the middle. */
const registersOf = (detail: Detail): Set<string> =>
  new Set([person.name, residence.name, household.name, ...detail.tables.flatMap((table) => writtenBy(findTemplate(table.ledger)))]);

async function learnSizes({ platform }: ImportJob, detail: Detail): Promise<void> {
  for (const register of registersOf(detail)) await platform.db.owner.query(`analyze ${tableOf({ name: register })}`);
}
