import { join } from 'node:path';
import type { MigrationFolder, PlaceDirectory } from '@linli/kernel/server';
import { queryableOf } from './over.ts';
import { listShortNames } from './store/index.ts';

export { copyField, copyIn } from './copy-in.ts';
export { loadRegions, type LoadReport } from './load.ts';
export { queryableOf } from './over.ts';
export * from './store/index.ts';

export const regionsMigrations: MigrationFolder = { domain: 'regions', folder: join(import.meta.dirname, 'migrations') };

export const placeDirectory: PlaceDirectory = { names: (tx, codes) => listShortNames(queryableOf(tx), codes) };
