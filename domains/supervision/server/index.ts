import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import { addOwnTarget, indicatorOperation, planOperation, supervisionModel } from '../model/index.ts';
import { openIndicator } from './operations/indicator.ts';
import { addOwn } from './operations/own-target.ts';
import { openPlan } from './operations/plan.ts';

export { createProgramme } from './seed.ts';

export const supervisionServer = serverDomain({
  model: supervisionModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [fulfil(planOperation, openPlan), fulfil(indicatorOperation, openIndicator), fulfil(addOwnTarget, addOwn)],
});
