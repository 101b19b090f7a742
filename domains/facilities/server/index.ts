import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { facilitiesModel } from '../model/index.ts';

export const facilitiesServer = serverDomain({ model: facilitiesModel, migrations: join(import.meta.dirname, 'migrations') });
