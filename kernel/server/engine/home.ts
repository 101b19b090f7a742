import { createHash, randomUUID } from 'node:crypto';
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, rm, rmdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EngineRefused, inOneLine } from './engine-refused.ts';
import type { Binaries } from './platform-package.ts';
import { prepareBinaries } from './platform-package.ts';
import type { ServiceUser } from './service-user.ts';
import { canWriteIn, chooseServiceUser, isRoot } from './service-user.ts';
import type { EngineLog } from './types.ts';

/** Where a service user can always get to, when the checkout or the data folder is closed to it (as /root is). */
const SHARED_HOME = '/var/lib/linli';

/** Where the embedded cluster of a data folder lives, who runs it, and with which programs. */
export interface Home {
  /** The data folder as the operator names it, absolute. */
  readonly dataDir: string;
  /** The folder that really holds the cluster: the data folder itself, or one under /var/lib/linli. */
  readonly folder: string;
  /** The PostgreSQL data folder: `<folder>/postgres`. */
  readonly cluster: string;
  /** Archived write-ahead log: `<folder>/wal-archive`; exists from the first backup on. */
  readonly archive: string;
  /** Null when the server runs as the user of this program. */
  readonly user: ServiceUser | null;
  readonly binaries: Binaries;
}

/** Settles place, user and programs before anything is started. As root the server gets an unprivileged user of its own. */
export async function settleHome(options: { dataDir: string; log: EngineLog }): Promise<Home> {
  const dataDir = resolve(options.dataDir);
  await makeDataFolder(dataDir);
  const user = isRoot ? userOf(dataDir) : null;
  const folder = user === null ? findHomeFolder(dataDir) : await settleFolder(dataDir, user, options.log);
  const binaries = await prepareBinaries(user, isRoot ? SHARED_HOME : dataDir, (to) =>
    options.log(
      inOneLine({
        zh: `数据库程序所在文件夹对数据库用户不可用，已复制到 ${to}。`,
        en: `The folder of the database programs cannot be used by the database user; they were copied to ${to}.`,
      }),
      { to },
    ),
  );
  return { dataDir, folder, ...foldersIn(folder), user, binaries };
}

/** The folder that holds the cluster of a data folder, following the link that a moved one leaves. Starts and makes nothing. */
export function findHomeFolder(dataDir: string): string {
  const link = join(resolve(dataDir), 'postgres');
  if (existsSync(link)) return dirname(realpathSync(link));
  return existsSync(dataDir) ? realpathSync(dataDir) : resolve(dataDir);
}

export function foldersIn(folder: string): { cluster: string; archive: string } {
  return { cluster: join(folder, 'postgres'), archive: join(folder, 'wal-archive') };
}

/** Makes a private folder for the server's user. */
export async function makePrivateFolder(folder: string, user: ServiceUser | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await giveTo(folder, user);
  if (process.platform !== 'win32') await chmod(folder, 0o700);
}

export async function giveTo(path: string, user: ServiceUser | null): Promise<void> {
  if (user !== null) await chown(path, user.uid, user.gid);
}

async function makeDataFolder(dataDir: string): Promise<void> {
  if (existsSync(dataDir)) return;
  await mkdir(dataDir, { recursive: true });
  if (process.platform !== 'win32') await chmod(dataDir, 0o700);
}

/** Lets the server's user, and no other user, pass through a private folder of root's own; one with a group stays as it is. */
async function letThrough(folder: string, user: ServiceUser): Promise<void> {
  const { uid, mode } = statSync(folder);
  if (uid !== 0 || (mode & 0o077) !== 0) return;
  await chown(folder, 0, user.gid);
  await chmod(folder, (mode & 0o700) | 0o010);
}

/** A cluster that an ordinary user made stays that user's, so that it can be started by that user again. */
function userOf(dataDir: string): ServiceUser {
  const cluster = join(dataDir, 'postgres');
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return chooseServiceUser();
}

async function settleFolder(dataDir: string, user: ServiceUser, log: EngineLog): Promise<string> {
  const cluster = join(dataDir, 'postgres');
  if (existsSync(cluster)) return await keepFolder(dataDir, user);
  const moved = isLink(cluster);
  if (moved) await rm(cluster);
  if (await canLiveIn(dataDir, user)) return realpathSync(dataDir);
  const folder = await makeSharedFolder(dataDir, user);
  await symlink(join(folder, 'postgres'), cluster);
  const archiveLink = join(dataDir, 'wal-archive');
  if (isLink(archiveLink)) await rm(archiveLink);
  if (!existsSync(archiveLink)) await symlink(join(folder, 'wal-archive'), archiveLink);
  log(
    inOneLine({
      zh: `数据库用户（${user.uid}）无法进入 ${dataDir}，数据库改放在 ${folder}，备份时请一并考虑。`,
      en: `The database user (${user.uid}) cannot enter ${dataDir}; the database is kept in ${folder} instead: mind it when you copy or remove data.`,
    }),
    { dataDir, folder, uid: user.uid },
  );
  return folder;
}

async function keepFolder(dataDir: string, user: ServiceUser): Promise<string> {
  const folder = findHomeFolder(dataDir);
  if (await canLiveIn(folder, user)) return folder;
  throw new EngineRefused(
    'data-folder-closed',
    {
      zh: '数据库用户（{uid}）无法进入已有的数据文件夹 {folder}。请把它移到 /root 以外、所有用户都能进入的位置，再用 LINLI_DATA 指向它。',
      en: 'The database user ({uid}) cannot enter the existing data folder {folder}. Move it out of /root to a place that every user may enter, and name it in LINLI_DATA.',
    },
    { folder, uid: user.uid },
  );
}

async function canLiveIn(folder: string, user: ServiceUser): Promise<boolean> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await letThrough(folder, user);
    await mkdir(probe, { mode: 0o700 });
    await chown(probe, user.uid, user.gid);
    return canWriteIn(probe, user);
  } catch {
    return false;
  } finally {
    await rmdir(probe).catch(() => undefined);
  }
}

/** Named after the data folder; one that still holds the database of an earlier data folder of that name is never touched. */
async function makeSharedFolder(dataDir: string, user: ServiceUser): Promise<string> {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  for (let turn = 1; ; turn += 1) {
    const folder = join(SHARED_HOME, turn === 1 ? name : `${name}-${turn}`);
    if (existsSync(join(folder, 'postgres'))) continue;
    await mkdir(folder, { recursive: true });
    await chmod(SHARED_HOME, 0o755);
    await chmod(folder, 0o700);
    if (await canLiveIn(folder, user)) return folder;
    throw new EngineRefused(
      'no-place-for-data',
      {
        zh: '数据库用户（{uid}）既不能使用 {dataDir}，也不能使用 {folder}。请用 LINLI_DATA 指定一个所有用户都能进入的文件夹。',
        en: 'The database user ({uid}) can use neither {dataDir} nor {folder}. Name a folder that every user may enter in LINLI_DATA.',
      },
      { uid: user.uid, dataDir, folder },
    );
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
