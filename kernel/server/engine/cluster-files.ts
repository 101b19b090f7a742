import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, EngineRefused } from './engine-refused.ts';

/** Folders that a copy gets empty: their contents belong to the running server alone (PostgreSQL manual, "Making a Base Backup"). */
const EMPTIED = new Set(['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
/** Made anew by the server, or written separately. */
const LEFT_OUT = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'pg_internal.init',
  'backup_label',
  'backup_label.old',
  'tablespace_map',
  'recovery.signal',
]);
const CONTROL_FILE = 'global/pg_control';

/** Folders and files of a cluster that belong into a backup, paths below the cluster with `/`; `pg_control` is for the caller. */
export async function listClusterFiles(cluster: string): Promise<{ folders: string[]; files: string[] }> {
  const folders: string[] = ['pg_wal/archive_status'];
  const files: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await listFolder(join(cluster, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink()) throw linked(path);
      if (entry.isDirectory()) {
        if (entry.name.startsWith('pgsql_tmp')) continue;
        folders.push(path);
        if (!EMPTIED.has(path)) await walk(path);
      } else if (
        !LEFT_OUT.has(entry.name) &&
        !entry.name.endsWith('.draft') &&
        !entry.name.startsWith('pgsql_tmp') &&
        path !== CONTROL_FILE
      ) {
        files.push(path);
      }
    }
  };
  await walk('');
  return { folders, files };
}

async function listFolder(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // A database dropped since its parent was read.
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function linked(path: string): EngineRefused {
  return new EngineRefused(
    'cluster-spread-out',
    {
      zh: '数据库的一部分（{path}）放在数据文件夹之外，本程序的备份不支持这种情况，请用 PostgreSQL 自己的工具备份。',
      en: "A part of the database ({path}) lies outside its folder, which this backup does not support; use PostgreSQL's own tools.",
    },
    { path },
  );
}
