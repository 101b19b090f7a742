import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { residentsModel } from '../model/index.ts';

export const residentsServer = serverDomain({ model: residentsModel, migrations: join(import.meta.dirname, 'migrations') });
