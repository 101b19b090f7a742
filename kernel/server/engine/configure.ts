import { existsSync, statfsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { giveTo, makePrivateFolder } from './home.ts';
import type { Home } from './home.ts';
import { decideArchiveSettings, decideSettings, quote, renderSettings } from './settings.ts';

const ARCHIVE_SETTINGS = 'linli-archive.conf';

/** What a started server is reached by: a socket folder, or on Windows a loopback port. */
export interface Entrance {
  readonly socketDir: string | null;
  readonly port: number;
}

/** Writes the server's settings afresh at every start: they follow the machine and the version of this program. `last` wins over all. */
export async function configureCluster(home: Home, entrance: Entrance, last: Readonly<Record<string, string>> = {}): Promise<void> {
  const logDir = join(home.folder, 'postgres-log');
  await makePrivateFolder(logDir, home.user);
  const ownSettings = join(home.folder, 'postgres-own.conf');
  const settings = decideSettings(
    { memoryBytes: memoryBytes(), cores: availableParallelism(), sharedMemoryBytes: sharedMemoryBytes() },
    { socketDir: entrance.socketDir, port: entrance.port, logDir },
  );
  await writeSettingsFile(home, 'postgresql.conf', [
    '# Written at every start. Settings of your own belong into postgres-own.conf beside this folder; they win.',
    renderSettings(settings),
    `include '${ARCHIVE_SETTINGS}'`,
    ...(existsSync(ownSettings) ? [`include ${quote(ownSettings)}`] : []),
    renderSettings(last),
  ]);
  if (existsSync(home.archive)) await makePrivateFolder(home.archive, home.user);
  await configureArchive(home);
  await writeSettingsFile(home, 'pg_hba.conf', [
    '# Over the socket: see socket-folder.ts for why whoever can reach it is trusted.',
    entrance.socketDir === null ? 'host all all 127.0.0.1/32 scram-sha-256' : 'local all all trust',
  ]);
}

/** Switches archiving on when the archive folder exists, off otherwise; a running server takes it over by a reload. */
export async function configureArchive(home: Pick<Home, 'cluster' | 'archive' | 'user'>): Promise<void> {
  await writeSettingsFile(home, ARCHIVE_SETTINGS, [renderSettings(decideArchiveSettings(existsSync(home.archive) ? home.archive : null))]);
}

async function writeSettingsFile(home: Pick<Home, 'cluster' | 'user'>, name: string, lines: readonly string[]): Promise<void> {
  const path = join(home.cluster, name);
  const draft = `${path}.draft`;
  await writeFile(draft, `${lines.join('\n')}\n`, { mode: 0o600 });
  await giveTo(draft, home.user);
  await rename(draft, path);
}

function memoryBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

function sharedMemoryBytes(): number {
  try {
    const room = statfsSync('/dev/shm');
    return room.blocks * room.bsize;
  } catch {
    return process.platform === 'linux' ? 0 : Number.MAX_SAFE_INTEGER;
  }
}
