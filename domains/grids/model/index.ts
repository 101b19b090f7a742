import { domain } from '@linli/kernel/model';
import { grid } from './registers/grid.ts';
import { gridStaff } from './registers/grid-staff.ts';

export { grid, gridStaff };
export { inside } from './inside.ts';

export const gridsModel = domain({
  name: 'grids',
  label: { zh: '网格', en: 'Grids' },
  registers: [grid, gridStaff],
});
