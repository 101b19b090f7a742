import { domain } from '@linli/kernel/model';
import { application } from './application/application.ts';
import { hallRegisters } from './hall/index.ts';
import { hallOperations } from './hall/operations.ts';
import { counterOperations, residentOperations } from './application/operations.ts';
import { catalogueOperations } from './operations.ts';
import { paper } from './registers/paper.ts';
import { item } from './registers/item.ts';
import { resultOperations } from './results/operations.ts';
import { resultRegisters } from './results/registers/index.ts';

export { application } from './application/application.ts';

export const servicesModel = domain({
  name: 'services',
  label: { zh: '办事大厅', en: 'Service hall' },
  registers: [item, paper, ...resultRegisters, ...hallRegisters],
  procedures: [application],
  operations: [...catalogueOperations, ...counterOperations, ...residentOperations, ...resultOperations, ...hallOperations],
});
