import { join } from 'node:path';
import { type MigrationFolder, fulfil, serverDomain } from '@linli/kernel/server';
import {
  childrenOperation,
  pathOperation,
  publicCounterOperation,
  publicPlacesOperation,
  regionsModel,
  searchOperation,
} from '../model/index.ts';
import * as declared from '../model/change-operations.ts';
import { carryOutJob } from './changes/carry-out.ts';
import { dueChanges } from './changes/due.ts';
import { undoJob } from './changes/take-back.ts';
import { carryOutOne, getOne, listOnes, proposeOne, undoOne, withdrawOne } from './operations/changes.ts';
import { placeOf } from './operations/place.ts';
import { publicCounter, publicPlaces } from './operations/public.ts';
import { children, path, search } from './operations/tree.ts';

export { listChangesBelow } from './changes/stored.ts';
export { placeDirectory } from './directory.ts';
export { loadProvince, loadRegions } from './load.ts';
export * from './store/index.ts';

export const regionsMigrations: MigrationFolder = { domain: 'regions', folder: join(import.meta.dirname, 'migrations') };

export const regionsServer = serverDomain({
  model: regionsModel,
  migrations: regionsMigrations.folder,
  operations: [
    fulfil(childrenOperation, children),
    fulfil(searchOperation, search),
    fulfil(pathOperation, path),
    fulfil(publicPlacesOperation, publicPlaces),
    fulfil(publicCounterOperation, publicCounter),
    fulfil(declared.getPlace, placeOf),
    fulfil(declared.proposeChange, proposeOne),
    fulfil(declared.listChanges, listOnes),
    fulfil(declared.getChange, getOne),
    fulfil(declared.carryOutChange, carryOutOne),
    fulfil(declared.withdrawChange, withdrawOne),
    fulfil(declared.undoChange, undoOne),
  ],
  jobs: [carryOutJob, undoJob],
  upkeep: [dueChanges],
});
