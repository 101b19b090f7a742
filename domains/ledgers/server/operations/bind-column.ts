import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, sql, startJob, hasKeptFile } from '@linli/kernel/server';
import type { bindColumn, readAnew } from '../../model/index.ts';
import { isEligible, memoryKey } from '../../model/reading/index.ts';
import { findTemplate } from '../../model/templates/index.ts';
import { fieldsHere } from '../county-fields.ts';
import { changeDetail, changeImport } from '../imports/detail.ts';
import { type OpenImport, isBusy, openImport } from './apply-import.ts';

/** Takes a column for something else and reads the file anew; the county may remember it. */
export async function bindOne(context: Context, input: InputOf<typeof bindColumn>) {
  const opened = await openImport(context, input.id, ['checked'], 'not-checked');
  if (isRefusal(opened)) return opened;
  const { detail } = opened;
  const busy = await isBusy(context, detail);
  if (busy !== undefined) return busy;
  const table = detail.tables.find((each) => each.no === input.table);
  const column = table?.columns.find((each) => each.no === input.column);
  const entry = input.entry === null ? null : fieldsHere(context).find(input.entry);
  if (column === undefined || entry === undefined || (entry !== null && !isEligible(entry, findTemplate(table?.ledger ?? '')))) {
    return refuse(
      'invalid',
      'unknown-entry',
      { zh: '没有这一列，或者这种台账不登记这一项。', en: 'There is no such column, or a ledger of this kind keeps no such entry.' },
      { where: column === undefined ? 'column' : 'entry' },
    );
  }
  const gone = await fileGone(context, input.id);
  if (gone !== undefined) return gone;
  const chosen = { ...detail.chosen, [input.table]: { ...detail.chosen[input.table], [input.column]: input.entry } };
  if (input.remember) {
    await sql`
      insert into ledgers.header_memory (county, key, entry, account, at) values (${detail.county}, ${memoryKey(column)}, ${input.entry}, ${context.actor.account}::uuid, ${context.now})
      on conflict (county, key) do update set entry = excluded.entry, account = excluded.account, at = excluded.at
    `.execute(context.tx);
  }
  return startReading(context, opened, chosen);
}

/** Reads the file again against what the registers hold by now; what somebody decided line by line is asked anew. */
export async function readAnewOne(context: Context, input: InputOf<typeof readAnew>) {
  const opened = await openImport(context, input.id, ['checked'], 'not-checked');
  if (isRefusal(opened)) return opened;
  const barred = (await isBusy(context, opened.detail)) ?? (await fileGone(context, input.id));
  if (barred !== undefined) return barred;
  if ((opened.detail.progress.done ?? []).length > 0)
    return refuse('conflict', 'not-checked', {
      zh: '已经导入了一部分，不能重新试导入；请接着导入。',
      en: 'A part is imported already: go on importing instead of reading anew.',
    });
  return startReading(context, opened, opened.detail.chosen);
}

async function fileGone(context: Context, id: string): Promise<Refusal | undefined> {
  if (await hasKeptFile(context.platform, id)) return undefined;
  return refuse('conflict', 'file-gone', { zh: '上传的文件已经清除，请重新上传。', en: 'The file was cleared away. Hand it in again.' });
}

async function startReading(context: Context, { detail, fileName }: OpenImport, chosen: OpenImport['detail']['chosen']) {
  const job = await startJob(
    context,
    'ledgers.check',
    { zh: `重新试导入“${fileName}”`, en: `Another dry run of "${fileName}"` },
    { importId: detail.import, fileName },
  );
  await changeImport(context, detail.import, { state: 'reading' });
  await changeDetail(context, detail, { chosen, job: job.id });
  return { job: job.id };
}
