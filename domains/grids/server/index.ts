import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { gridsModel } from '../model/index.ts';

export { type FoundGrid, gridAt, type PointToPlace } from './grid-at.ts';
export { gridsOfAccount } from './grids-of-account.ts';

export const gridsServer = serverDomain({ model: gridsModel, migrations: join(import.meta.dirname, 'migrations') });
