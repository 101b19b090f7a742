import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { EngineRefused } from './engine-refused.ts';

/** The system user under which PostgreSQL runs when the program itself runs as root, which PostgreSQL refuses to do. */
export interface ServiceUser {
  readonly uid: number;
  readonly gid: number;
}

/** A number of our own that no distribution hands out; it needs no entry in /etc/passwd to own files and processes. */
const OWN_ID = 61616;
const NOBODY_ID = 65534;

export const isRoot = process.platform !== 'win32' && process.getuid?.() === 0;

/** Spawn options that run a program as `user`, from a folder that everyone may enter, without this program's variables. */
export function as(user: ServiceUser | null): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  // Variables such as PGDATA or LC_ALL of the caller would change what the server does.
  const env: NodeJS.ProcessEnv =
    process.platform === 'win32' ? { PATH, SystemRoot, TEMP, TMP } : { PATH: PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const place = { cwd: process.platform === 'win32' ? process.cwd() : '/', env };
  return user === null ? place : { ...place, ...user };
}

/** The first number that this machine lets us become; containers may map only some. */
export function chooseServiceUser(): ServiceUser {
  for (const id of [OWN_ID, NOBODY_ID]) {
    const user = { uid: id, gid: id };
    if (spawnSync('/bin/sh', ['-c', ':'], as(user)).status === 0) return user;
  }
  throw new EngineRefused('no-service-user', {
    zh: '数据库不能以 root 身份运行，而本环境不允许切换到其他用户。请用普通用户启动，或用 DATABASE_URL 指定自己的 PostgreSQL。',
    en: 'The database must not run as root, and this environment does not allow changing to another user. Start as an ordinary user, or name a PostgreSQL of your own in DATABASE_URL.',
  });
}

/**
 * initdb, unlike the server, insists that its user has a name: it runs as `user` when that has one, else as nobody (or any
 * other named user) in the group of `user`, and the files are handed over afterwards.
 */
export function chooseInitUser(user: ServiceUser): ServiceUser {
  const named = namedUsers();
  const uid = [user.uid, NOBODY_ID].find((id) => named.includes(id)) ?? named.find((id) => id !== 0) ?? NOBODY_ID;
  return { uid, gid: user.gid };
}

function namedUsers(): number[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => Number(line.split(':')[2] ?? 'none'))
      .filter((uid) => Number.isInteger(uid));
  } catch {
    return [];
  }
}

/** Whether `user` can get into a folder and write there, asked of the system itself. */
export function canWriteIn(folder: string, user: ServiceUser): boolean {
  const probe = 'cd "$1" && : > .probe && rm .probe';
  return spawnSync('/bin/sh', ['-c', probe, 'sh', folder], as(user)).status === 0;
}
