import { join } from 'node:path';
import type { MigrationFolder } from './db/migrate.ts';

export const kernelMigrations: MigrationFolder = { domain: 'kernel', folder: join(import.meta.dirname, 'migrations') };
