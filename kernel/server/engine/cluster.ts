import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs';
import { lchown, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './durable.ts';
import { EngineRefused } from './engine-refused.ts';
import { giveTo, makePrivateFolder } from './home.ts';
import type { Home } from './home.ts';
import type { ServiceUser } from './service-user.ts';
import { as, chooseInitUser } from './service-user.ts';
import { OWNER_ROLE } from './types.ts';

export type ClusterState = 'none' | 'whole';

/**
 * Looks at the cluster folder before a start. What a cut-off installation left is cleared away, as long as it holds no data; a
 * damaged or foreign one is refused, never overwritten.
 */
export async function inspectCluster(home: Home): Promise<ClusterState> {
  await clearDrafts(home);
  if (!existsSync(home.cluster)) return 'none';
  const major = readVersion(home.cluster);
  if (major !== null && existsSync(join(home.cluster, 'global', 'pg_control'))) {
    refuseOtherVersion(home, major);
    return 'whole';
  }
  if (holdsData(home.cluster)) {
    throw new EngineRefused(
      'cluster-damaged',
      {
        zh: '数据库文件夹 {cluster} 不完整（缺少 PG_VERSION 或 pg_control），但里面还有数据，不会被覆盖。请从备份恢复。',
        en: 'The database folder {cluster} is not whole (PG_VERSION or pg_control is missing) but still holds data, so it is left alone. Restore it from a backup.',
      },
      { cluster: home.cluster },
    );
  }
  await rm(home.cluster, { recursive: true, force: true });
  return 'none';
}

/** Makes an empty cluster under another name and renames it when it is whole and on disk, so that a cut-off leaves no half one. */
export async function createCluster(home: Home, ownerPassword: string | null): Promise<void> {
  const draft = draftOf(home);
  const passwordFile = `${draft}.password`;
  const initUser = home.user === null ? null : chooseInitUser(home.user);
  await makePrivateFolder(draft, initUser);
  try {
    if (ownerPassword !== null) await writeFile(passwordFile, ownerPassword, { mode: 0o600 });
    await runInitdb(
      home,
      draft,
      initUser,
      ownerPassword === null ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  if (home.user !== null && initUser?.uid !== home.user.uid) await giveTree(draft, home.user);
  await rename(draft, home.cluster);
  await syncFolder(home.folder);
}

/** A name beside the cluster for one that is being made; `inspectCluster` clears away what carries such a name. */
export function draftOf(home: Home): string {
  return `${home.cluster}.new-${process.pid}`;
}

/** Hands a whole tree to the server's user; links are not followed. */
export async function giveTree(folder: string, user: ServiceUser | null): Promise<void> {
  if (user === null) return;
  await giveTo(folder, user);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTree(path, user);
    else await lchown(path, user.uid, user.gid);
  }
}

function readVersion(cluster: string): string | null {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return null;
  }
}

/** Anything in a database folder beyond what initdb makes before its work can be of use. */
function holdsData(cluster: string): boolean {
  if (readdirSync(cluster).some((name) => !/^(base|global|pg_\w+|PG_VERSION|[\w.-]+\.conf|postmaster\.(pid|opts))$/.test(name)))
    return true;
  const base = join(cluster, 'base');
  if (existsSync(join(cluster, 'global', 'pg_control'))) return true;
  if (!existsSync(base)) return false;
  // initdb makes template1 (1), template0 and postgres; only later databases can hold anybody's data.
  return readdirSync(base).some((name) => /^\d+$/.test(name) && Number(name) >= FIRST_NORMAL_OID);
}

/** Object numbers below this one are handed out by initdb only. */
const FIRST_NORMAL_OID = 16_384;

async function clearDrafts(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    if (/^postgres\.new-\d+(\.password)?$/.test(name))
      await rm(join(home.folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Refuses a cluster that this program's user cannot read, before anything else touches it. */
export function refuseClosedCluster(home: Home): void {
  if (!existsSync(home.cluster)) return;
  try {
    accessSync(home.cluster, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new EngineRefused(
      'cluster-of-another-user',
      {
        zh: '数据库文件夹 {cluster} 属于另一个系统用户。请用上次启动时的用户启动，或把该文件夹的所有者改为当前用户。',
        en: 'The database folder {cluster} belongs to another system user. Start as the user of the last start, or make the present user its owner.',
      },
      { cluster: home.cluster },
    );
  }
}

function refuseOtherVersion(home: Home, major: string): void {
  if (home.binaries.version.split('.')[0] === major) return;
  throw new EngineRefused(
    'cluster-of-other-version',
    {
      zh: '数据库文件夹 {cluster} 由 PostgreSQL {major} 建立，本程序自带的是 {version}。请换回原来的程序版本，或先用原版本导出再导入。',
      en: 'The database folder {cluster} was made by PostgreSQL {major}, but this program brings {version}. Go back to the program version of before, or export with it and import here.',
    },
    { cluster: home.cluster, major, version: home.binaries.version },
  );
}

async function runInitdb(home: Home, draft: string, user: ServiceUser | null, auth: readonly string[]): Promise<void> {
  const common = [
    '-D',
    draft,
    '-U',
    OWNER_ROLE,
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    `--wal-segsize=${WAL_SEGMENT_MIB}`,
    ...auth,
    // One call for the whole disk in place of one for each of a thousand files; Linux only.
    ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
  ];
  let said = '';
  for (const locale of LOCALES[process.platform] ?? ['C']) {
    // The built-in provider sorts by code point on every system alike, so that no system update can ever spoil an index.
    const order = [`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const ran = await run(home.binaries.initdb, [...common, ...order], user);
    if (ran.code === 0) return;
    said = ran.said;
    if (!/locale/i.test(said)) break;
  }
  throw new EngineRefused(
    'cluster-not-made',
    {
      zh: '无法在 {folder} 建立数据库：{said}。请检查磁盘空间和文件夹权限。',
      en: 'The database could not be made in {folder}: {said}. Check the room on the disk and the rights on the folder.',
    },
    { folder: home.folder, said: lastLines(said) },
  );
}

/** Small segments keep a new cluster small and make the archive's five-minute segment cheap: 4 MiB against the usual 16. */
export const WAL_SEGMENT_MIB = 4;

/** Character classes come from the system; C.UTF-8 knows Chinese letters, plain C does not. */
const LOCALES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['C.UTF-8', 'C.utf8', 'C'],
  darwin: ['C.UTF-8', 'en_US.UTF-8', 'C'],
};

async function run(program: string, args: readonly string[], user: ServiceUser | null): Promise<{ code: number | null; said: string }> {
  const child = spawn(program, args, {
    ...as(user),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let said = '';
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return await new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, said: error.message }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ');
}
