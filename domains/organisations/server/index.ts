import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { organisationsModel } from '../model/index.ts';

export const organisationsServer = serverDomain({ model: organisationsModel, migrations: join(import.meta.dirname, 'migrations') });
