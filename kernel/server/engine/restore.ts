import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BackupManifest } from './backup-manifest.ts';
import { damaged, readManifest } from './backup-manifest.ts';
import { draftOf, giveTree, inspectCluster, refuseClosedCluster } from './cluster.ts';
import { copyDurably, eachOf } from './copy-files.ts';
import { takeDataLock } from './data-lock.ts';
import { syncFolder } from './durable.ts';
import { codeOf, EngineRefused } from './engine-refused.ts';
import type { Home } from './home.ts';
import { makePrivateFolder, settleHome } from './home.ts';
import { stopOrphans } from './postmaster.ts';
import type { RecoveryTarget } from './recover.ts';
import { recover } from './recover.ts';
import type { EngineLog } from './types.ts';
import { asideName, setForeignArchiveAside } from './wal-archive.ts';
import { stageWal } from './stage-wal.ts';

export interface RestoreOptions {
  /** A folder that `backup` made. */
  readonly from: string;
  readonly dataDir: string;
  /** An instant (`2026-11-23T02:00:00Z`), or `latest` for all that was archived; without it, the state of the backup itself. */
  readonly until?: string | undefined;
  /** Where the archived log lies, when it is not that of `dataDir` (a drill, another machine). */
  readonly walArchive?: string | undefined;
  /** Puts an existing database aside (it is kept) instead of refusing. */
  readonly replace?: boolean | undefined;
  readonly log?: EngineLog | undefined;
}

export interface RestoreReport {
  readonly cluster: string;
  /** When the last change that is now in the database was made; null when no change after the backup was played. */
  readonly lastChangeAt: string | null;
  /** False when `until` is later than anything archived: then everything archived is there. */
  readonly reachedUntil: boolean;
  readonly tables: number;
  readonly rows: number;
  /** Where the former database was put; null when there was none. */
  readonly formerCluster: string | null;
}

/**
 * Brings a backup back into a data folder, on demand up to a point in time. Every file is compared with its checksum while it is
 * copied; the database is then started once, plays the log, has every page of every table read (page checksums), and is stopped.
 * Until all this has gone well the former state stays.
 */
export async function restore(options: RestoreOptions): Promise<RestoreReport> {
  const from = resolve(options.from);
  const log: EngineLog = options.log ?? (() => undefined);
  const manifest = await readManifest(from);
  const target = decideTarget(manifest, options.until);
  const home = await settleHome({ dataDir: options.dataDir, log });
  refuseOtherMachine(home, manifest);
  refuseClosedCluster(home);
  const lock = await takeDataLock(home.folder, () => undefined);
  try {
    return await restoreInto(home, { ...options, from, log }, manifest, target);
  } finally {
    await lock.release();
  }
}

async function restoreInto(
  home: Home,
  options: RestoreOptions & { log: EngineLog },
  manifest: BackupManifest,
  target: RecoveryTarget,
): Promise<RestoreReport> {
  await stopOrphans(home);
  const occupied = existsSync(home.cluster);
  if (occupied && options.replace !== true) throw refuseOccupied(home);
  if (!occupied) await inspectCluster(home);
  const draft = draftOf(home);
  const stage = join(home.folder, 'restore-wal');
  await rm(stage, { recursive: true, force: true });
  await rm(draft, { recursive: true, force: true });
  let formerCluster: string | null = null;
  try {
    await copyBack(home, options.from, manifest, draft);
    await makePrivateFolder(stage, home.user);
    await stageWal(home, stage, manifest, { target, archive: options.walArchive ?? (existsSync(home.archive) ? home.archive : null) });
    if (occupied) {
      formerCluster = asideName(home.cluster);
      await rename(home.cluster, formerCluster);
    }
    await rename(draft, home.cluster);
    await setForeignArchiveAside(home.archive, manifest.systemIdentifier);
    await syncFolder(home.folder);
    const recovered = await recover(home, stage, target, options.log);
    return { cluster: home.cluster, ...recovered, formerCluster };
  } catch (error) {
    await stopOrphans(home);
    await rm(draft, { recursive: true, force: true });
    if (existsSync(home.cluster) && (formerCluster !== null || !occupied)) await rm(home.cluster, { recursive: true, force: true });
    if (formerCluster !== null) await rename(formerCluster, home.cluster);
    throw error;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** What to recover to, from the words of the operator; refuses what this backup cannot give. */
export function decideTarget(manifest: BackupManifest, until: string | undefined): RecoveryTarget {
  if (until === undefined || until === '') return { kind: 'backup' };
  if (until === 'latest') return { kind: 'latest' };
  const instant = Date.parse(until);
  if (!/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(until) || Number.isNaN(instant)) {
    throw new EngineRefused(
      'bad-instant',
      {
        zh: '时间“{until}”无法识别，请写成 2026-11-23T10:00:00+08:00 的样子（含时区），或写 latest。',
        en: 'The time "{until}" is not understood; write it like 2026-11-23T10:00:00+08:00, with its time zone, or write latest.',
      },
      { until },
    );
  }
  if (instant < Date.parse(manifest.finishedAt)) {
    throw new EngineRefused(
      'before-backup',
      {
        zh: '这份备份完成于 {finished}，不能恢复到更早的 {until}，请改用更早的备份。',
        en: 'This backup was finished at {finished} and cannot go back to {until}; use an older backup.',
      },
      { finished: manifest.finishedAt, until },
    );
  }
  return { kind: 'instant', instant: new Date(instant).toISOString() };
}

async function copyBack(home: Home, from: string, manifest: BackupManifest, draft: string): Promise<void> {
  await makePrivateFolder(draft, null);
  for (const folder of manifest.folders) await mkdir(join(draft, folder.slice('data/'.length)), { recursive: true, mode: 0o700 });
  await eachOf(manifest.files, async (file) => {
    // The log that the copy needs goes where the server looks for its own.
    const to = file.path.startsWith('wal/')
      ? join(draft, 'pg_wal', file.path.slice('wal/'.length))
      : join(draft, file.path.slice('data/'.length));
    const copied = await copyDurably(join(from, file.path), to).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') throw damaged(from, file.path);
      throw error;
    });
    if (copied.sha256 !== file.sha256) throw damaged(from, file.path);
  });
  for (const folder of manifest.folders) await syncFolder(join(draft, folder.slice('data/'.length)));
  await syncFolder(draft);
  await giveTree(draft, home.user);
}

function refuseOccupied(home: Home): EngineRefused {
  return new EngineRefused(
    'database-present',
    {
      zh: '{folder} 中已有数据库。恢复会用备份取代它；确认后请加上 --replace，现有数据库会改名保留。',
      en: '{folder} already holds a database. A restore takes its place: add --replace if you mean it; the present database is kept under another name.',
    },
    { folder: home.folder },
  );
}

function refuseOtherMachine(home: Home, manifest: BackupManifest): void {
  const here = `${process.platform}-${process.arch}`;
  const sameMajor = manifest.serverVersion.split('.')[0] === home.binaries.version.split('.')[0];
  if (manifest.platform === here && sameMajor) return;
  throw new EngineRefused(
    'backup-of-other-platform',
    {
      zh: '这份备份来自 {platform} 上的 PostgreSQL {version}，不能恢复到 {here} 上的 {own}。请在原平台恢复，或使用导出与导入。',
      en: 'This backup comes from PostgreSQL {version} on {platform} and cannot be restored to {own} on {here}. Restore it on the same platform, or use export and import.',
    },
    { platform: manifest.platform, version: manifest.serverVersion, here, own: home.binaries.version },
  );
}
