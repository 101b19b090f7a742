import { domain } from '@linli/kernel/model';
import { hallRegisters } from './hall/index.ts';
import { hallOperations } from './hall/operations.ts';
import { catalogueOperations } from './operations.ts';
import { item } from './registers/item.ts';

export const servicesModel = domain({
  name: 'services',
  label: { zh: '办事大厅', en: 'Service hall' },
  registers: [item, ...hallRegisters],
  operations: [...catalogueOperations, ...hallOperations],
});
