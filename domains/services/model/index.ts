import { domain } from '@linli/kernel/model';
import { catalogueOperations } from './operations.ts';
import { item } from './registers/item.ts';

export const servicesModel = domain({
  name: 'services',
  label: { zh: '办事大厅', en: 'Service hall' },
  registers: [item],
  operations: catalogueOperations,
});
