import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, findStored, sql, startJob, dropFile } from '@linli/kernel/server';
import type { applyImport, cancelImport } from '../../model/index.ts';
import { ledgerImport } from '../../model/registers/import.ts';
import { countyOfActor } from '../imports/batch-work.ts';
import { type Detail, changeDetail, changeImport, getDetail, unknownImport } from '../imports/detail.ts';
import { answerImport } from '../imports/import-answer.ts';
import { dropStaged } from '../imports/staged.ts';

export interface OpenImport {
  readonly detail: Detail;
  readonly state: string;
  readonly fileName: string;
}

const sentences: Record<string, { zh: string; en: string }> = {
  'not-checked': {
    zh: '这次导入现在不能这样做：请等试导入完成，或者它已经导入、撤销或放弃了。',
    en: 'This cannot be done with the import now: wait for the dry run, or it is already imported, undone or given up.',
  },
  'not-applied': { zh: '只有已经导入的才能撤销。', en: 'Only what was imported can be undone.' },
  'already-applied': { zh: '已经导入，不能放弃；可以整份撤销。', en: 'Already imported: it can be undone, not given up.' },
};

/** The import in one of these states, locked unless it is only looked at; a refusal otherwise. */
export async function openImport(
  context: Context,
  importId: string,
  states: readonly string[],
  code: string,
  lock = true,
): Promise<OpenImport | Refusal> {
  const stored = await findStored(context, ledgerImport, importId, lock);
  if (stored === undefined) return unknownImport();
  const state = String(stored['state']);
  if (!states.includes(state))
    return refuse('conflict', code, sentences[code] ?? { zh: '现在不能这样做。', en: 'This cannot be done now.' }, { details: { state } });
  const detail = await getDetail(context, countyOfActor(context.actor), importId);
  context.note({ record: importId, place: detail.place });
  return { detail, state, fileName: String(stored['file_name']) };
}

/** Does the newest job of an import still wait or run, whoever started it? Then a second one must not begin. */
export async function isBusy(context: Context, detail: Detail): Promise<Refusal | undefined> {
  if (detail.job === null) return undefined;
  const found = await context.platform.db.owner.query<{ state: string }>('select state from kernel.job where id = $1', [detail.job]);
  if (!['waiting', 'running'].includes(found.rows[0]?.state ?? '')) return undefined;
  return refuse('conflict', 'still-running', {
    zh: '这次导入的任务还在进行，请等它完成。',
    en: 'The job of this import is still running. Wait until it is done.',
  });
}

export async function applyOne(context: Context, input: InputOf<typeof applyImport>) {
  const opened = await openImport(context, input.id, ['checked', 'applying'], 'not-checked');
  if (isRefusal(opened)) return opened;
  const busy = await isBusy(context, opened.detail);
  if (busy !== undefined) return busy;
  const job = await startJob(
    context,
    'ledgers.apply',
    { zh: `导入“${opened.fileName}”`, en: `Import of "${opened.fileName}"` },
    { importId: input.id },
  );
  await changeImport(context, input.id, { state: 'applying' });
  await changeDetail(context, opened.detail, { job: job.id });
  return { job: job.id };
}

/** Given up before it was imported: file and staged lines are thrown away. */
export async function cancelOne(context: Context, input: InputOf<typeof cancelImport>) {
  const opened = await openImport(context, input.id, ['reading', 'checked', 'failed'], 'already-applied');
  if (isRefusal(opened)) return opened;
  if ((opened.detail.progress.done ?? []).length > 0)
    return refuse('conflict', 'already-applied', sentences['already-applied'] ?? { zh: '', en: '' });
  if (opened.detail.job !== null) await sql`update kernel.job set cancel = true where id = ${opened.detail.job}::uuid`.execute(context.tx);
  await dropStaged(context, opened.detail.county, input.id);
  await changeImport(context, input.id, { state: 'cancelled' });
  await dropFile(context.platform, input.id);
  return answerImport(context, input.id);
}
