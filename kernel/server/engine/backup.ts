import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, rmdir, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type pg from 'pg';
import { configureArchive } from './configure.ts';
import { copyDurably, eachOf } from './copy-files.ts';
import type { BackedUpFile, BackupManifest } from './backup-manifest.ts';
import { verifyBackup, writeManifest } from './backup-manifest.ts';
import { listClusterFiles } from './cluster-files.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { codeOf, EngineRefused } from './engine-refused.ts';
import { findHomeFolder, foldersIn, makePrivateFolder } from './home.ts';
import { withClient } from './roles.ts';
import type { ServiceUser } from './service-user.ts';
import { isRoot } from './service-user.ts';
import { segmentsBetween } from './wal-files.ts';
import { proveArchiving, waitForArchive } from './wal-archive.ts';

export interface BackupReport {
  readonly to: string;
  readonly files: number;
  readonly bytes: number;
  readonly startedAt: string;
  readonly finishedAt: string;
}

/** The cluster of a data folder as a backup sees it. */
export interface BackupSource {
  readonly cluster: string;
  readonly archive: string;
  readonly user: ServiceUser | null;
}

/**
 * Copies the running embedded database into the new folder `to`, by PostgreSQL's own start/stop backup: the cluster's files, the
 * log needed to make them consistent, and a manifest with checksums. From the first backup on the log is archived too (at most
 * five minutes behind), so that any later point in time can be restored. The folder appears only when it is whole and was read
 * back; work goes on meanwhile.
 */
export async function backup(options: { ownerUrl: string; dataDir: string; to: string }): Promise<BackupReport> {
  const to = resolve(options.to);
  await refuseOccupied(to);
  const draft = `${to}.${process.pid}.partial`;
  await rm(draft, { recursive: true, force: true });
  try {
    const manifest = await withClient(options.ownerUrl, async (client) => {
      const source = await findSource(client, options.dataDir);
      await refuseFullDisk(client, to);
      await mkdir(join(draft, 'data'), { recursive: true, mode: 0o700 });
      await mkdir(join(draft, 'wal'), { mode: 0o700 });
      if (!existsSync(source.archive)) {
        await makePrivateFolder(source.archive, source.user);
        await configureArchive(source);
        await client.query('select pg_reload_conf()');
      }
      await proveArchiving(client, source.archive, () => withClient(options.ownerUrl, async () => undefined));
      return await copyCluster(client, source, draft);
    });
    await verifyBackup({ from: draft });
    if (existsSync(to)) await rmdir(to);
    await rename(draft, to);
    await syncFolder(dirname(to));
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    return { to, files: manifest.files.length, bytes, startedAt: manifest.startedAt, finishedAt: manifest.finishedAt };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function copyCluster(client: pg.Client, source: BackupSource, draft: string): Promise<BackupManifest> {
  const about = await one<{ version: string; system: string; now: Date }>(
    client,
    `select split_part(current_setting('server_version'), ' ', 1) as version, system_identifier::text as system, clock_timestamp() as now
       from pg_control_system()`,
  );
  const { firstWal } = await one<{ firstWal: string }>(
    client,
    `select pg_walfile_name(pg_backup_start('linli', fast => true)) as "firstWal"`,
  );
  const { folders, files } = await listClusterFiles(source.cluster);
  for (const folder of folders) await mkdir(join(draft, 'data', folder), { recursive: true, mode: 0o700 });
  const copied = await eachOf(files, (path) => copyListed(join(source.cluster, path), draft, `data/${path}`));
  // Last, as PostgreSQL asks: recovery must not start from an older state than the other files have.
  const control = await copyControlFile(source.cluster, draft);

  const end = await one<{ lastWal: string; label: string; spaces: string }>(
    client,
    'select pg_walfile_name(lsn - 1) as "lastWal", labelfile as label, spcmapfile as spaces from pg_backup_stop(wait_for_archive => false)',
  );
  const { finished } = await one<{ finished: Date }>(client, 'select clock_timestamp() as finished');
  const label = await writeListed(draft, 'data/backup_label', end.label);
  const needed = segmentsBetween(firstWal, end.lastWal);
  const log: BackedUpFile[] = [];
  for (const name of needed) {
    await waitForArchive(client, source.archive, name);
    const { path, ...rest } = await mustCopy(join(source.archive, name), draft, `wal/${name}`);
    log.push({ path, ...rest });
  }
  for (const folder of ['.', 'data', 'wal', ...folders.map((name) => `data/${name}`)]) await syncFolder(join(draft, folder));
  const manifest: BackupManifest = {
    format: 1,
    serverVersion: about.version,
    platform: `${process.platform}-${process.arch}`,
    systemIdentifier: about.system,
    startedAt: about.now.toISOString(),
    finishedAt: finished.toISOString(),
    firstWal,
    lastWal: end.lastWal,
    folders: folders.map((name) => `data/${name}`),
    files: [...copied.filter((file) => file !== null), control, label, ...log],
  };
  await writeManifest(draft, manifest);
  return manifest;
}

/** A table dropped while the copy runs takes its files with it; the log repeats the drop, so a missing file is no fault. */
async function copyListed(from: string, draft: string, path: string): Promise<BackedUpFile | null> {
  try {
    return await mustCopy(from, draft, path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function mustCopy(from: string, draft: string, path: string): Promise<BackedUpFile> {
  return { path, ...(await copyDurably(from, join(draft, path))) };
}

/** The server may be writing it at this moment: two equal readings are a whole one. */
async function copyControlFile(cluster: string, draft: string): Promise<BackedUpFile> {
  const from = join(cluster, 'global', 'pg_control');
  const path = 'data/global/pg_control';
  for (;;) {
    const before = await readFile(from);
    const copied = await mustCopy(from, draft, path);
    const [written, after] = await Promise.all([readFile(join(draft, path)), readFile(from)]);
    if (before.equals(written) && written.equals(after)) return copied;
    await rm(join(draft, path));
  }
}

async function writeListed(draft: string, path: string, text: string): Promise<BackedUpFile> {
  const source = join(draft, '.text');
  await writeDurably(source, text);
  try {
    return await mustCopy(source, draft, path);
  } finally {
    await rm(source);
  }
}

async function findSource(client: pg.Client, dataDir: string): Promise<BackupSource> {
  const folder = findHomeFolder(dataDir);
  const { cluster, archive } = foldersIn(folder);
  const { at } = await one<{ at: string | null }>(client, `select current_setting('data_directory', true) as at`);
  if (at === null || !existsSync(cluster) || realpathSync(cluster) !== at) {
    throw new EngineRefused('backup-of-external-server', {
      zh: '当前使用的是自有数据库（DATABASE_URL），请用数据库自己的备份工具（如 pg_basebackup、pgBackRest）备份和恢复。',
      en: 'The database in use is a server of your own (DATABASE_URL): back it up and restore it with its own tools, such as pg_basebackup or pgBackRest.',
    });
  }
  const { uid, gid } = statSync(cluster);
  return { cluster, archive, user: isRoot ? { uid, gid } : null };
}

async function refuseOccupied(to: string): Promise<void> {
  const names = await readdir(to).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return;
  throw new EngineRefused(
    'backup-folder-not-empty',
    {
      zh: '{to} 不是空文件夹，备份不会覆盖已有内容，请换一个新的位置。',
      en: '{to} is not empty; a backup overwrites nothing. Choose a new folder.',
    },
    { to },
  );
}

async function refuseFullDisk(client: pg.Client, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const { bytes } = await one<{ bytes: string }>(client, 'select sum(pg_database_size(oid))::bigint::text as bytes from pg_database');
  const room = await statfs(dirname(to));
  const free = room.bavail * room.bsize;
  if (free > Number(bytes) * ROOM_FACTOR) return;
  throw new EngineRefused(
    'no-room-for-backup',
    {
      zh: '{to} 所在磁盘空间不足：备份约需 {needed} MB，现有 {free} MB。',
      en: 'There is not enough room for {to}: the backup needs about {needed} MB, {free} MB are free.',
    },
    { to, needed: Math.ceil((Number(bytes) * ROOM_FACTOR) / 1e6), free: Math.floor(free / 1e6) },
  );
}

/** The copy itself and the log written meanwhile. */
const ROOM_FACTOR = 1.2;

async function one<T extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<T> {
  const row = (await client.query<T>(sql)).rows[0];
  if (row === undefined) throw new Error(`no row: ${sql}`);
  return row;
}
