import { join } from 'node:path';
import { fulfilRegisterFeatures, serverDomain } from '@linli/kernel/server';
import { facilitiesModel, premisesFeatures } from '../model/index.ts';

export const facilitiesServer = serverDomain({
  model: facilitiesModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [fulfilRegisterFeatures(premisesFeatures)],
  features: [premisesFeatures],
});
