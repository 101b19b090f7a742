import { type InputOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, sql, startJob, hasKeptFile } from '@linli/kernel/server';
import { findEntry } from '../../model/dictionary/index.ts';
import type { bindColumn } from '../../model/index.ts';
import { isEligible, memoryKey } from '../../model/reading/index.ts';
import { findTemplate } from '../../model/templates/index.ts';
import { changeDetail, changeImport } from '../imports/detail.ts';
import { isBusy, openImport } from './apply-import.ts';

/** Takes a column for something else and reads the file anew; the county may remember it. */
export async function bindOne(context: Context, input: InputOf<typeof bindColumn>) {
  const opened = await openImport(context, input.id, ['checked'], 'not-checked');
  if (isRefusal(opened)) return opened;
  const { detail, fileName } = opened;
  const busy = await isBusy(context, detail);
  if (busy !== undefined) return busy;
  const table = detail.tables.find((each) => each.no === input.table);
  const column = table?.columns.find((each) => each.no === input.column);
  const entry = input.entry === null ? null : findEntry(input.entry);
  if (column === undefined || entry === undefined || (entry !== null && !isEligible(entry, findTemplate(table?.ledger ?? '')))) {
    return refuse(
      'invalid',
      'unknown-entry',
      { zh: '没有这一列，或者这种台账不登记这一项。', en: 'There is no such column, or a ledger of this kind keeps no such entry.' },
      { where: column === undefined ? 'column' : 'entry' },
    );
  }
  if (!(await hasKeptFile(context.platform, input.id)))
    return refuse('conflict', 'file-gone', { zh: '上传的文件已经清除，请重新上传。', en: 'The file was cleared away. Hand it in again.' });
  const chosen = { ...detail.chosen, [input.table]: { ...detail.chosen[input.table], [input.column]: input.entry } };
  if (input.remember) {
    await sql`
      insert into ledgers.header_memory (county, key, entry, account, at) values (${detail.county}, ${memoryKey(column)}, ${input.entry}, ${context.actor.account}::uuid, ${context.now})
      on conflict (county, key) do update set entry = excluded.entry, account = excluded.account, at = excluded.at
    `.execute(context.tx);
  }
  const job = await startJob(
    context,
    'ledgers.check',
    { zh: `重新试导入“${fileName}”`, en: `Another dry run of "${fileName}"` },
    { importId: input.id, fileName },
  );
  await changeImport(context, input.id, { state: 'reading' });
  await changeDetail(context, detail, { chosen, job: job.id });
  return { job: job.id };
}
