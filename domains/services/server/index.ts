import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import { servicesModel } from '../model/index.ts';
import * as declared from '../model/operations.ts';
import { hallServer } from './hall/index.ts';
import { getOne, listThem } from './operations/read.ts';
import { adoptThem, confirmOne, dropOne, endOne, saveOne } from './operations/write.ts';

export { adoptModel } from './catalogue.ts';

export const servicesServer = serverDomain({
  model: servicesModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [
    fulfil(declared.listItems, listThem),
    fulfil(declared.getItem, getOne),
    fulfil(declared.saveItem, saveOne),
    fulfil(declared.confirmItem, confirmOne),
    fulfil(declared.dropDraft, dropOne),
    fulfil(declared.endItem, endOne),
    fulfil(declared.adoptCatalogue, adoptThem),
    ...hallServer,
  ],
});
