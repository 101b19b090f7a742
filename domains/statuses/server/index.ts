import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { statusesModel } from '../model/index.ts';

export const statusesServer = serverDomain({ model: statusesModel, migrations: join(import.meta.dirname, 'migrations') });
