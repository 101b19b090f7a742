import { join } from 'node:path';
import { serverDomain } from '@linli/kernel/server';
import { volunteersModel } from '../model/index.ts';

export const volunteersServer = serverDomain({ model: volunteersModel, migrations: join(import.meta.dirname, 'migrations') });
