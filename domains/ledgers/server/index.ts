import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import * as declared from '../model/index.ts';
import { applyJob } from './apply/apply-job.ts';
import { checkJob } from './check/check-job.ts';
import { applyOne, cancelOne } from './operations/apply-import.ts';
import { getOne } from './operations/get-import.ts';
import { startOne } from './operations/start-import.ts';

export const ledgersServer = serverDomain({
  model: declared.ledgersModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [fulfil(declared.startImport, startOne), fulfil(declared.getImport, getOne), fulfil(declared.applyImport, applyOne), fulfil(declared.cancelImport, cancelOne)],
  jobs: [checkJob, applyJob],
});
