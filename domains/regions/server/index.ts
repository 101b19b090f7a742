import { join } from 'node:path';
import { type MigrationFolder, fulfil, serverDomain } from '@linli/kernel/server';
import { childrenOperation, pathOperation, regionsModel, searchOperation } from '../model/index.ts';
import { children, path, search } from './operations/tree.ts';

export { placeDirectory } from './directory.ts';
export { loadRegions } from './load.ts';
export * from './store/index.ts';

export const regionsMigrations: MigrationFolder = { domain: 'regions', folder: join(import.meta.dirname, 'migrations') };

export const regionsServer = serverDomain({
  model: regionsModel,
  migrations: regionsMigrations.folder,
  operations: [fulfil(childrenOperation, children), fulfil(searchOperation, search), fulfil(pathOperation, path)],
});
