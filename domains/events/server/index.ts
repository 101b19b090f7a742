import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { eventsModel } from '../model/index.ts';

export const eventsServer = serverDomain({ model: eventsModel, migrations: join(import.meta.dirname, 'migrations') });
