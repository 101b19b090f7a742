import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { mediationModel } from '../model/index.ts';

export const mediationServer = serverDomain({ model: mediationModel, migrations: join(import.meta.dirname, 'migrations') });
