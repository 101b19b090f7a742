import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { staffModel } from '../model/index.ts';

export const staffServer = serverDomain({ model: staffModel, migrations: join(import.meta.dirname, 'migrations') });
