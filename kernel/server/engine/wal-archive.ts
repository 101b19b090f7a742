import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { readManifest } from './backup-manifest.ts';
import { EngineRefused } from './engine-refused.ts';
import { findHomeFolder, foldersIn } from './home.ts';
import { isBefore, isSegment, systemOfSegment } from './wal-files.ts';

const POLL_MS = 25;
const ARCHIVE_WAIT_MS = 120_000;
const ONE_SEGMENT_MS = 1_000;

/**
 * Ends a segment and waits until it lies in the archive: before a backup starts, archiving must be seen to work. A server that
 * has only just started leaves ten seconds between two archivers, and looks at that when somebody connects: hence `knock`.
 */
export async function proveArchiving(client: pg.Client, archive: string, knock: () => Promise<void>): Promise<void> {
  const end = Date.now() + ARCHIVE_WAIT_MS;
  while (Date.now() < end) {
    const { rows } = await client.query<{ name: string }>(`select pg_walfile_name(pg_create_restore_point('linli')) as name`);
    await client.query('select pg_switch_wal()');
    // A segment that ended while archiving was being switched on may have been let go: then the next one is looked for.
    if (await appears(join(archive, rows[0]?.name ?? ''), ONE_SEGMENT_MS)) return;
    await knock();
  }
  throw await stuck(client, archive);
}

/** Waits for one segment to be archived; refuses with the reason when the archive does not take it. */
export async function waitForArchive(client: pg.Client, archive: string, name: string): Promise<void> {
  if (!(await appears(join(archive, name), ARCHIVE_WAIT_MS))) throw await stuck(client, archive);
}

async function appears(path: string, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (!existsSync(path)) {
    if (Date.now() > end) return false;
    await pause(POLL_MS);
  }
  return true;
}

/**
 * Moves an archive of another database out of the way: segment names begin anew with every database, and PostgreSQL never
 * overwrites an archived one, so the new database could archive nothing.
 */
export async function setForeignArchiveAside(archive: string, systemIdentifier: string | null): Promise<string | null> {
  if (!existsSync(archive)) return null;
  const first = (await readdir(archive)).find((name) => isSegment(name));
  if (first === undefined) return null;
  if (systemIdentifier !== null && (await systemOfSegment(join(archive, first))) === systemIdentifier) return null;
  const aside = asideName(archive);
  await rename(archive, aside);
  return aside;
}

/** A free name for what is kept beside its successor: `wal-archive.before-20261123T140501`. */
export function asideName(path: string): string {
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  const base = `${path}.before-${stamp}`;
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? base : `${base}-${turn}`;
    if (!existsSync(name)) return name;
  }
}

/** Removes the archived log that only backups older than `oldestBackup` need; run it when old backups are removed. */
export async function pruneWalArchive(options: { dataDir: string; oldestBackup: string }): Promise<{ files: number; bytes: number }> {
  const { firstWal } = await readManifest(options.oldestBackup);
  const { archive } = foldersIn(findHomeFolder(options.dataDir));
  const names = existsSync(archive) ? await readdir(archive) : [];
  let files = 0;
  let bytes = 0;
  for (const name of names.filter((one) => isSegment(one.slice(0, 24)) && isBefore(one, firstWal))) {
    bytes += (await stat(join(archive, name))).size;
    await rm(join(archive, name));
    files += 1;
  }
  return { files, bytes };
}

async function stuck(client: pg.Client, archive: string): Promise<EngineRefused> {
  const { rows } = await client.query<{ name: string | null }>('select last_failed_wal as name from pg_stat_archiver');
  return new EngineRefused(
    'archive-stuck',
    {
      zh: '日志归档没有进展（{name}），备份已中止。请检查 {archive} 的磁盘空间和权限，原因见 postgres-log。',
      en: 'Archiving of the log makes no progress ({name}); the backup was given up. Check the room and the rights of {archive}; postgres-log says why.',
    },
    { name: rows[0]?.name ?? '-', archive },
  );
}
