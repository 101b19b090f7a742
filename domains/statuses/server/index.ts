import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { statusesModel } from '../model/index.ts';
import { sealContacts } from './seal-contacts.ts';

export const statusesServer = serverDomain({
  model: statusesModel,
  migrations: join(import.meta.dirname, 'migrations'),
  upkeep: [{ name: 'statuses.contacts', everySeconds: 10, run: sealContacts }],
});
