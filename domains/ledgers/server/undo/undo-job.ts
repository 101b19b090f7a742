import { type Register, type Text, isSealed } from '@linli/kernel/model';
import {
  type JobKind,
  type JobRun,
  type PendingChange,
  type Stored,
  type Work,
  applyChanges,
  saltOf,
  sql,
  unseal,
  dropFile,
} from '@linli/kernel/server';
import { tray } from '../../model/registers/tray.ts';
import { type UndoRuling, decideUndo } from '../../model/undo.ts';
import { type ImportJob, countyOfActor, inBatch, tellFigures } from '../imports/batch-work.ts';
import { type Detail, changeDetail, changeImport, getDetail } from '../imports/detail.ts';
import { dropStaged } from '../imports/staged.ts';
import { unshareRecords } from '@linli/residents/server';
import { type Entries, type Touched, UNDOING, countTouched, entriesOf, pastOf, touchedRecords } from './past.ts';

const BATCH = 1_000;
const KEPT_MAX = 500; // named one by one; beyond it only counted

/** A record that an undo leaves as it is. */
export interface Kept {
  readonly register: string;
  readonly record: string;
  readonly title: string;
  readonly why: Text;
  readonly fields: readonly string[];
}

/** `ledgers.undo`: takes back what an import made and changed; what somebody edited since stays and is named. */
export const undoJob: JobKind = {
  name: 'ledgers.undo',
  run: async (run) => {
    const { importId, reason } = run.input as { importId: string; reason: string };
    return undo({ platform: run.platform, actor: run.actor, importId }, reason, run);
  },
};

async function undo(job: ImportJob, reason: string, run: JobRun): Promise<unknown> {
  const county = countyOfActor(job.actor);
  const { detail, entries, total } = await inBatch(job, {}, async (work) => {
    const found = await entriesOf(work, county, job.importId);
    const counted = await countTouched(work, county, found.applied);
    return { detail: await getDetail(work, county, job.importId), entries: found, total: counted.made + counted.changed };
  });
  const kept: Kept[] = [];
  const places = new Map<string, Set<string>>();
  let done = 0;
  for (const entry of entries.applied) {
    await run.progress(done, total);
    done += await inBatch(
      job,
      { operation: UNDOING, place: detail.place, tellFigures: false, details: { import: job.importId, reason } },
      async (work) => {
        const batch = await touchedRecords(work, county, entry);
        kept.push(...(await undoBatch(work, county, job.importId, batch, entries, reason)));
        for (const [register, all] of work.written.places) places.set(register, new Set([...(places.get(register) ?? []), ...all]));
        return batch.length;
      },
    );
  }
  await unshare(job, detail, entries);
  await tellFigures(job, places);
  return finish(job, detail, kept);
}

async function undoBatch(
  work: Work,
  county: string,
  importId: string,
  batch: readonly Touched[],
  entries: Entries,
  reason: string,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const name of new Set(batch.map((each) => each.register))) {
    const of = work.dictionary.registers.get(name);
    if (of === undefined) continue;
    const past = await pastOf(
      work,
      county,
      importId,
      of,
      batch.filter((each) => each.register === name).map((each) => each.record),
      entries,
      true,
    );
    const pending: PendingChange[] = [];
    for (const [id, record] of past) {
      const ruling = decideUndo(record);
      if (record.stored === undefined) continue;
      const change = changeFor(work, of, id, record.stored, ruling, importId, reason);
      if (change !== undefined) pending.push({ change, before: record.stored });
      const left = keptOf(of, id, record.stored, ruling);
      if (left !== undefined) kept.push(left);
    }
    await applyChanges(work, of, pending);
  }
  return kept;
}

function changeFor(
  work: Work,
  of: Register,
  id: string,
  stored: Stored,
  ruling: UndoRuling,
  importId: string,
  reason: string,
): PendingChange['change'] | undefined {
  if (ruling.kind === 'end') return { id, end: { reason: `撤销导入：${reason}` } };
  if (ruling.kind !== 'restore') return undefined;
  const values = Object.fromEntries(Object.entries(ruling.values).map(([field, value]) => [field, opened(work, of, field, stored, value)]));
  const origin = { kind: 'system', id: importId, label: '撤销导入' } as const;
  return {
    id,
    values,
    origins: Object.fromEntries(Object.keys(values).map((field) => [field, origin])),
    ...(ruling.place === undefined ? {} : { place: ruling.place }),
  };
}

/** The history keeps sealed values sealed; they are opened to be written back. */
function opened(work: Work, of: Register, key: string, stored: Stored, value: unknown): unknown {
  const field = of.fields[key];
  if (field === undefined || !isSealed(field) || typeof value !== 'string') return value;
  const salt = saltOf(stored);
  return salt === undefined ? null : unseal(work.keys, salt, `${of.name}.${key}`, Buffer.from(value.slice(2), 'hex'));
}

const partly: Text = { zh: '有几项在导入以后又有人改过，保留现在的内容', en: 'Some fields were changed by somebody since and are kept' };

export function keptOf(of: Register, id: string, stored: Stored, ruling: UndoRuling): Kept | undefined {
  const title = [stored['name'], stored['address'], stored['relation']].find((each) => typeof each === 'string') ?? of.label.zh;
  if (ruling.kind === 'keep') return { register: of.name, record: id, title, why: ruling.why, fields: ruling.fields };
  if (ruling.kind === 'restore' && ruling.kept.length > 0)
    return { register: of.name, record: id, title, why: partly, fields: ruling.kept };
  return undefined;
}

async function unshare(job: ImportJob, detail: Detail, entries: Entries): Promise<void> {
  const shared = await inBatch(job, {}, async (work) => {
    const found: Touched[] = [];
    for (const entry of entries.shared) found.push(...(await touchedRecords(work, detail.county, entry)));
    return found;
  });
  const asking = { platform: job.platform, actor: job.actor, register: 'ledgers.import', record: job.importId, purpose: '撤销台账导入' };
  await unshareRecords(
    asking,
    shared.map((each) => each.record),
    detail.place,
  );
}

async function finish(job: ImportJob, detail: Detail, kept: readonly Kept[]): Promise<unknown> {
  await inBatch(job, { operation: UNDOING, place: detail.place }, async (work) => {
    await dismissTray(work, detail);
    await dropStaged(work, detail.county, job.importId);
    await changeDetail(work, detail, { progress: { kept: kept.slice(0, KEPT_MAX), more: Math.max(0, kept.length - KEPT_MAX) } });
    await changeImport(work, job.importId, { state: 'undone' });
  });
  await dropFile(job.platform, job.importId);
  return { kept: kept.length };
}

async function dismissTray(work: Work, detail: Detail): Promise<void> {
  for (;;) {
    const open =
      await sql<Stored>`select * from ledgers.tray where county = ${detail.county} and import = ${detail.import}::uuid and state = 'open' limit ${BATCH} for update`.execute(
        work.tx,
      );
    if (open.rows.length === 0) return;
    await applyChanges(
      work,
      tray,
      open.rows.map((before) => ({ change: { id: String(before['id']), values: { state: 'dismissed', note: '导入已撤销' } }, before })),
    );
  }
}
