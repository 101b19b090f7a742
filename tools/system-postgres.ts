import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST = 15;

/** Folder of the newest system PostgreSQL's programs (15 or later, as Debian and Ubuntu place them), if there is one. */
export function findSystemPostgres(): string | undefined {
  return globSync('/usr/lib/postgresql/*/bin')
    .map((folder) => ({ folder, version: Number(folder.split('/').at(-2)) }))
    .filter(({ folder, version }) => version >= OLDEST && existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')))
    .sort((a, b) => b.version - a.version)[0]?.folder;
}
