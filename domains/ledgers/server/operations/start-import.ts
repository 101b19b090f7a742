import { type InputOf, refuse } from '@linli/kernel/model';
import {
  type Context,
  insertRows,
  newSalt,
  placeFault,
  receiveFile,
  sql,
  startJob,
  dropFile,
  keepFile,
  sweepFiles,
} from '@linli/kernel/server';
import type { startImport } from '../../model/index.ts';
import { ledgerImport } from '../../model/registers/import.ts';
import { countyOfActor } from '../imports/batch-work.ts';

/** Uploaded ledgers are needed for reading anew and for the marked copy: time enough to mend one and hand it in again. */
const KEPT_DAYS = 30;

/** Takes the workbook in, seals it, and starts the dry run. */
export async function startOne(context: Context, input: InputOf<typeof startImport>) {
  const fault = await placeFault(context, ledgerImport, input.place);
  if (fault !== undefined) return fault;
  if (input.asOf > context.today)
    return refuse(
      'invalid',
      'future-day',
      { zh: '数据日期不能晚于今天。', en: 'The day of the ledger cannot lie in the future.' },
      { where: 'asOf' },
    );
  const { id, place, fileName, asOf } = input;
  const county = countyOfActor(context.actor);
  await insertRows(context, ledgerImport, [
    {
      id,
      place,
      values: { fileName, asOf, state: 'reading', ledger: input.ledger ?? null },
      origins: { '*': { kind: 'desk', on: context.today } },
    },
  ]);
  const plain = await receiveFile(context.request.body);
  const { bytes } = await keepFile(context.platform, id, plain);
  await sweepFiles(context.platform, '', KEPT_DAYS, context.platform.clock());
  try {
    const title = { zh: `试导入“${fileName}”`, en: `Dry run of "${fileName}"` };
    const job = await startJob(context, 'ledgers.check', title, { importId: id, fileName });
    await sql`
      insert into ledgers.import_detail (county, import, place, salt, ledger, bytes, job)
      values (${county}, ${id}::uuid, ${place}, ${`\\x${newSalt().toString('hex')}`}::bytea, ${input.ledger ?? null}, ${bytes}, ${job.id}::uuid)
    `.execute(context.tx);
    context.note({ record: id, place, details: { bytes } });
    return { id, job: job.id };
  } catch (error) {
    await dropFile(context.platform, id);
    throw error;
  }
}
