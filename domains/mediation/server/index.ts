import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import { mediationModel } from '../model/index.ts';
import { getSheet, printAgreement } from '../model/operations.ts';
import { mediationEffects } from './effects.ts';
import { printIt, sheetOf } from './sheet.ts';

export { openMediations } from './open-mediations.ts';

export const mediationServer = serverDomain({
  model: mediationModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [fulfil(getSheet, sheetOf), fulfil(printAgreement, printIt)],
  effects: mediationEffects,
});
