import { type InputOf, isRefusal } from '@linli/kernel/model';
import { type Context, startJob } from '@linli/kernel/server';
import type { previewUndo, undoImport } from '../../model/index.ts';
import { decideUndo } from '../../model/undo.ts';
import { changeDetail, changeImport } from '../imports/detail.ts';
import { countTouched, entriesOf, pastOf, touchedRecords } from '../undo/past.ts';
import { type Kept, keptOf } from '../undo/undo-job.ts';
import { isBusy, openImport } from './apply-import.ts';

const LOOKED_MAX = 20_000; // records; beyond it the job tells what it kept
const SHOWN_MAX = 100;

/** What undoing would take back, and what it would leave because somebody edited it since. */
export async function previewOne(context: Context, input: InputOf<typeof previewUndo>) {
  const opened = await openImport(context, input.id, ['applied', 'checked', 'undoing', 'undone'], 'not-applied', false);
  if (isRefusal(opened)) return opened;
  const { detail } = opened;
  if (opened.state === 'undone')
    return {
      takesBack: { records: 0, changes: 0 },
      keeps: (detail.progress.kept ?? []).map((each) => ({ ...each, fields: [...each.fields] })),
      more: detail.progress.more ?? 0,
    };
  const entries = await entriesOf(context, detail.county, input.id);
  const counted = await countTouched(context, detail.county, entries.applied);
  const keeps: Kept[] = [];
  let looked = 0;
  for (const entry of entries.applied) {
    if (looked >= LOOKED_MAX) break;
    const batch = await touchedRecords(context, detail.county, entry);
    looked += batch.length;
    for (const name of new Set(batch.map((each) => each.register))) {
      const of = context.dictionary.registers.get(name);
      if (of === undefined) continue;
      const past = await pastOf(
        context,
        detail.county,
        input.id,
        of,
        batch.filter((each) => each.register === name).map((each) => each.record),
        entries,
        false,
      );
      for (const [id, record] of past) {
        const left = record.stored === undefined ? undefined : keptOf(of, id, record.stored, decideUndo(record));
        if (left !== undefined) keeps.push(left);
      }
    }
  }
  return {
    takesBack: { records: counted.made, changes: counted.changed },
    keeps: keeps.slice(0, SHOWN_MAX).map((each) => ({ ...each, fields: [...each.fields] })),
    more: Math.max(0, keeps.length - SHOWN_MAX),
  };
}

export async function undoOne(context: Context, input: InputOf<typeof undoImport>) {
  const opened = await openImport(context, input.id, ['applied', 'undoing'], 'not-applied');
  if (isRefusal(opened)) return opened;
  const busy = await isBusy(context, opened.detail);
  if (busy !== undefined) return busy;
  const job = await startJob(
    context,
    'ledgers.undo',
    { zh: `撤销“${opened.fileName}”`, en: `Undo of "${opened.fileName}"` },
    { importId: input.id, reason: input.reason },
  );
  await changeImport(context, input.id, { state: 'undoing' });
  await changeDetail(context, opened.detail, { job: job.id });
  return { job: job.id };
}
