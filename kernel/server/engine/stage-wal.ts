import { copyFile, link, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupManifest } from './backup-manifest.ts';
import { EngineRefused } from './engine-refused.ts';
import type { Home } from './home.ts';
import { giveTo } from './home.ts';
import type { RecoveryTarget } from './recover.ts';
import { isBefore, isHistory, isSegment, systemOfControlFile, systemOfSegment } from './wal-files.ts';

/**
 * Gathers the log that a recovery may ask for in one folder that the server can read: what was archived since the backup, and
 * from the database that is being replaced what it had not archived yet. History files always: from them the server learns which
 * timeline numbers are taken.
 */
export async function stageWal(
  home: Home,
  stage: string,
  manifest: BackupManifest,
  sources: { target: RecoveryTarget; archive: string | null },
): Promise<void> {
  const staged = new Set<string>();
  if (sources.archive !== null) {
    const names = await readdir(sources.archive).catch(() => null);
    if (names === null) throw noArchive(sources.archive);
    const wanted = names.filter(
      (name) => isHistory(name) || (isSegment(name) && sources.target.kind !== 'backup' && !isBefore(name, manifest.firstWal)),
    );
    const first = names.find(isSegment);
    if (first !== undefined && (await systemOfSegment(join(sources.archive, first))) !== manifest.systemIdentifier) {
      // The archive beside the data folder may belong to a later database: it is put aside, not used.
      if (sources.archive === home.archive) return;
      throw foreignArchive(sources.archive);
    }
    for (const name of wanted) {
      await place(home, join(sources.archive, name), join(stage, name));
      staged.add(name);
    }
  }
  if (sources.target.kind !== 'backup') await stageUnarchived(home, stage, manifest, staged);
}

async function stageUnarchived(home: Home, stage: string, manifest: BackupManifest, staged: ReadonlySet<string>): Promise<void> {
  const former = join(home.cluster, 'pg_wal');
  if ((await systemOfControlFile(join(home.cluster, 'global', 'pg_control'))) !== manifest.systemIdentifier) return;
  for (const name of await readdir(former).catch(() => [])) {
    const fresh = (isHistory(name) || (isSegment(name) && !isBefore(name, manifest.firstWal))) && !staged.has(name);
    if (fresh) await place(home, join(former, name), join(stage, name));
  }
}

/** A second name where possible, since the server only reads; a copy where the folders lie on different disks or owners. */
async function place(home: Home, from: string, to: string): Promise<void> {
  const own = from.startsWith(home.folder);
  if (
    own &&
    (await link(from, to).then(
      () => true,
      () => false,
    ))
  )
    return;
  await copyFile(from, to);
  await giveTo(to, home.user);
}

function noArchive(archive: string): EngineRefused {
  return new EngineRefused(
    'archive-missing',
    { zh: '找不到归档日志文件夹 {archive}。', en: 'The folder of archived log {archive} cannot be read.' },
    { archive },
  );
}

function foreignArchive(archive: string): EngineRefused {
  return new EngineRefused(
    'archive-of-other-database',
    {
      zh: '归档日志 {archive} 属于另一个数据库，与这份备份不是同一来源。',
      en: 'The archived log in {archive} belongs to another database than this backup.',
    },
    { archive },
  );
}
