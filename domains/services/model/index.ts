import { domain } from '@linli/kernel/model';
import { catalogueOperations } from './operations.ts';
import { item } from './registers/item.ts';
import { resultRegisters } from './results/registers/index.ts';

export const servicesModel = domain({
  name: 'services',
  label: { zh: '办事大厅', en: 'Service hall' },
  registers: [item, ...resultRegisters],
  operations: catalogueOperations,
});
