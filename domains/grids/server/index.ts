import { join } from 'node:path';
import { fulfil, fulfilRegisterFeatures, serverDomain } from '@linli/kernel/server';
import * as declared from '../model/index.ts';
import { addSome } from './operations/add-grids.ts';
import { baseMapsHere } from './operations/base-maps.ts';
import { changeOne, endOne, redrawSome } from './operations/change-grids.ts';
import { checkHere } from './operations/check-grids.ts';
import { packGrids } from './operations/field.ts';
import { gridsHere } from './operations/list-grids.ts';
import { placeSome } from './operations/place-dwellings.ts';
import { pointsOf } from './operations/points.ts';
import { assignOne, candidatesOf, endAssignment, evaluateOne } from './operations/staff.ts';
import { dueVisits, noteOne } from './operations/visits.ts';

export { gridAt } from './grid-at.ts';
export { gridsOfAccount } from './grids-of-account.ts';

export const gridsServer = serverDomain({
  model: declared.gridsModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [
    fulfil(declared.addGrids, addSome),
    fulfil(declared.redrawGrids, redrawSome),
    fulfil(declared.changeGrid, changeOne),
    fulfil(declared.endGrid, endOne),
    fulfil(declared.listGrids, gridsHere),
    fulfil(declared.checkCommunity, checkHere),
    fulfil(declared.placeDwellings, placeSome),
    fulfil(declared.staffCandidates, candidatesOf),
    fulfil(declared.assignStaff, assignOne),
    fulfil(declared.endStaff, endAssignment),
    fulfil(declared.evaluateGrid, evaluateOne),
    fulfil(declared.listDueVisits, dueVisits),
    fulfil(declared.noteVisit, noteOne),
    fulfil(declared.listPoints, pointsOf),
    fulfil(declared.listBaseMaps, baseMapsHere),
    fulfil(declared.gridsFieldPack, packGrids),
    fulfilRegisterFeatures(declared.gridFeatures),
  ],
  features: [declared.gridFeatures],
});
