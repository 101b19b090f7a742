import { domain } from '@linli/kernel/model';
import { gridFeatures } from './grid-features.ts';
import { gridsFieldPack, gridsOperations, mapOperations, staffOperations, visitOperations } from './operations/index.ts';
import { baseMap } from './registers/base-map.ts';
import { boundary } from './registers/boundary.ts';
import { demonstration } from './registers/demonstration.ts';
import { grid } from './registers/grid.ts';
import { gridStaff } from './registers/grid-staff.ts';
import { guideline } from './registers/guideline.ts';
import { visit } from './registers/visit.ts';
import { visitAgreement } from './registers/visit-agreement.ts';

export { baseMap, demonstration, grid, gridFeatures, gridStaff, visit };
export * from './operations/index.ts';
export { careGroupCodes, visitPurposeCodes, visitResultCodes } from './codes.ts';
export { type CheckedGrid, checkGrids } from './checks.ts';
export { mapLayerOf } from './map-layer.ts';
export { inside } from './inside.ts';
export { numberGrids } from './numbers.ts';
export { quarterEnd } from './quarter.ts';

export const gridsModel = domain({
  name: 'grids',
  label: { zh: '网格', en: 'Grids' },
  registers: [grid, gridStaff, visitAgreement, visit, demonstration, boundary, guideline, baseMap],
  operations: [...gridsOperations, ...staffOperations, ...visitOperations, ...mapOperations, gridsFieldPack, gridFeatures.operation],
});
