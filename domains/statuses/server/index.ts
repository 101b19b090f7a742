import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { statusesModel } from '../model/index.ts';
import { sealContacts } from './seal-contacts.ts';

const RETRY_SECONDS = 900; // it runs when the program starts, and is over then; again only where that failed

export const statusesServer = serverDomain({
  model: statusesModel,
  migrations: join(import.meta.dirname, 'migrations'),
  upkeep: [{ name: 'statuses.contacts', everySeconds: RETRY_SECONDS, run: sealContacts }],
});
