import { link, mkdir, readFile, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, EngineRefused } from './engine-refused.ts';
import { processTableName, startTimeOf } from './process-table.ts';

const BEAT_MS = 2_000;
/** A holder whose process table we cannot see (another container or machine) has missed three beats. */
const SILENCE_MS = 7_000;
/** Taking over is a matter of milliseconds; a guard this old was left by a killed program. */
const GUARD_STALE_MS = 10_000;

export interface DataLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly started: string | null;
  readonly table: string;
  readonly host: string;
}

/**
 * Takes the data folder for this process. A live holder refuses with its process number; the lock of a dead one, also when its
 * number now belongs to another process, is taken over. `onLost` is told when another machine has taken the folder over.
 */
export async function takeDataLock(folder: string, onLost: () => void): Promise<DataLock> {
  const path = join(folder, 'linli.lock');
  const mine = JSON.stringify({
    pid: process.pid,
    started: startTimeOf(process.pid),
    table: processTableName(),
    host: hostname(),
  } satisfies Holder);
  for (;;) {
    if (await place(path, mine)) break;
    const found = await readFile(path, 'utf8').catch(() => null);
    if (found === null) continue;
    if (await isHeld(path, found)) throw inUse(folder, found);
    await clearStale(path, found);
  }
  const beat = setInterval(() => void keep(path, mine, onLost, beat), BEAT_MS);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if ((await readFile(path, 'utf8').catch(() => null)) === mine) await rm(path, { force: true });
    },
  };
}

/** Tells whether the program that holds a data folder is alive, without taking anything. */
export async function isDataFolderHeld(folder: string): Promise<boolean> {
  const path = join(folder, 'linli.lock');
  const found = await readFile(path, 'utf8').catch(() => null);
  return found !== null && (await isHeld(path, found));
}

/** A link appears with its whole content or not at all, so no reader ever sees half a lock. */
async function place(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${process.pid}.${crypto.randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'ENOTSUP' && codeOf(error) !== 'ENOSYS') throw error;
    return await placeWithoutLinks(path, text);
  } finally {
    await unlink(draft);
  }
}

async function placeWithoutLinks(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isHeld(path: string, text: string): Promise<boolean> {
  const holder = parse(text);
  if (holder === null) return await beats(path);
  if (holder.table !== processTableName()) return await beats(path);
  const started = startTimeOf(holder.pid);
  return started !== null && started === holder.started;
}

async function beats(path: string): Promise<boolean> {
  const before = await modified(path);
  const end = Date.now() + SILENCE_MS;
  while (Date.now() < end) {
    await pause(250);
    const now = await modified(path);
    if (now === null) return false;
    if (now !== before) return true;
  }
  return false;
}

async function modified(path: string): Promise<number | null> {
  return await stat(path).then(
    (found) => found.mtimeMs,
    () => null,
  );
}

/** Two starters may find the same stale lock: only the one that makes the guard folder removes it, after a second look. */
async function clearStale(path: string, seen: string): Promise<void> {
  const guard = `${path}.guard`;
  try {
    await mkdir(guard);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const made = await modified(guard);
    if (made !== null && Date.now() - made > GUARD_STALE_MS) await rm(guard, { recursive: true, force: true });
    await pause(20);
    return;
  }
  try {
    if ((await readFile(path, 'utf8').catch(() => null)) === seen) await rm(path, { force: true });
  } finally {
    await rm(guard, { recursive: true, force: true });
  }
}

async function keep(path: string, mine: string, onLost: () => void, beat: NodeJS.Timeout): Promise<void> {
  const found = await readFile(path, 'utf8').catch((error: unknown) => (codeOf(error) === 'ENOENT' ? null : mine));
  if (found === mine) {
    const now = new Date();
    await utimes(path, now, now).catch(() => undefined);
    return;
  }
  clearInterval(beat);
  onLost();
}

function parse(text: string): Holder | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    const { pid, started, table, host } = read as Partial<Holder>;
    if (typeof pid !== 'number' || typeof table !== 'string' || typeof host !== 'string') return null;
    return { pid, started: started ?? null, table, host };
  } catch {
    return null;
  }
}

function inUse(folder: string, text: string): EngineRefused {
  const holder = parse(text);
  return new EngineRefused(
    'data-folder-in-use',
    {
      zh: '数据文件夹 {folder} 正由另一个程序使用（进程号 {pid}，机器 {host}），请先停止它，或换一个数据文件夹。',
      en: 'The data folder {folder} is in use by another program (process {pid} on {host}); stop it first, or choose another folder.',
    },
    { folder, pid: holder?.pid ?? '?', host: holder?.host ?? '?' },
  );
}
