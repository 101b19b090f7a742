import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Home } from './home.ts';
import { listClusterProcesses, signal, startTimeOf } from './process-table.ts';
import { as } from './service-user.ts';

const onWindows = process.platform === 'win32';
const POLL_MS = 15;
/** An orderly stop writes everything out; after this it is told to stop at once, which the next start repairs. */
const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 10_000;

/** A running PostgreSQL server process of ours. */
export interface Postmaster {
  readonly pid: number;
  /** Resolves once it takes connections; rejects with its last words when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves with how it ended, once it has been reaped. */
  readonly ended: Promise<string>;
}

/** The lines of postmaster.pid that matter here. */
interface PidFile {
  readonly pid: number;
  readonly socketDir: string;
  readonly status: string;
}

/**
 * Starts the server in a session of its own, so that a Ctrl-C meant for this program does not reach it before this program
 * stops it in order. Its output goes to a file: a pipe would break it when this program is killed.
 */
export function launchPostmaster(home: Home): Postmaster {
  const output = join(home.folder, 'postgres-log', 'start.log');
  rmSync(output, { force: true });
  return onWindows ? launchOnWindows(home, output) : launch(home, output);
}

function launch(home: Home, output: string): Postmaster {
  const out = openSync(output, 'a', 0o600);
  const child = spawn(home.binaries.postgres, ['-D', home.cluster], { ...as(home.user), detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  child.unref();
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, name) => resolve(name === null ? `exit code ${code}` : `signal ${name}`));
  });
  const pid = child.pid ?? 0;
  return { pid, ended, ready: becomeReady(home, pid, ended, output) };
}

/** PostgreSQL refuses administrators on Windows; pg_ctl drops those rights. The server is then no child of ours, so it is polled. */
function launchOnWindows(home: Home, output: string): Postmaster {
  const started = spawnSync(home.binaries.pgCtl, ['start', '-W', '-s', '-D', home.cluster, '-l', output], {
    ...as(null),
    windowsHide: true,
  });
  let pid = 0;
  for (let turn = 0; turn < 200 && pid === 0 && started.status === 0; turn += 1) {
    pid = readPidFile(home.cluster)?.pid ?? 0;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
  }
  const ended = (async () => {
    while (pid !== 0 && startTimeOf(pid) !== null) await pause(1_000, undefined, { ref: false });
    return 'gone';
  })();
  return { pid, ended, ready: becomeReady(home, pid, ended, output) };
}

async function becomeReady(home: Home, pid: number, ended: Promise<string>, output: string): Promise<void> {
  const ends: string[] = [];
  void ended.then((how) => ends.push(how));
  for (;;) {
    if (ends.length > 0) throw new Error(`PostgreSQL ended while starting (${ends.join()}): ${lastWords(home, output)}`);
    const file = readPidFile(home.cluster);
    if (file?.pid === pid && file.status === 'ready') return;
    await pause(POLL_MS);
  }
}

/** Stops in order, then at once, then by force; resolves when the process is gone. */
export async function stopPostmaster(home: Home, postmaster: Postmaster): Promise<void> {
  if (onWindows) spawnSync(home.binaries.pgCtl, ['stop', '-s', '-m', 'fast', '-D', home.cluster], { ...as(null), windowsHide: true });
  else signal(postmaster.pid, 'SIGINT');
  if (await endsWithin(postmaster.ended, FAST_STOP_MS)) return;
  signal(postmaster.pid, 'SIGQUIT');
  if (await endsWithin(postmaster.ended, IMMEDIATE_STOP_MS)) return;
  for (const pid of listClusterProcesses(home.cluster, postmaster.pid)) signal(pid, 'SIGKILL');
  await postmaster.ended;
}

/**
 * Ends whatever still serves the cluster although the program that started it is gone: a whole server left by a killed program
 * (in order, then at once), or the connections left by a killed server. Clears the notes of dead ones, which PostgreSQL itself
 * cannot when their number is in use again or waits to be reaped. Only for the holder of the folder's lock.
 */
export async function stopOrphans(home: Pick<Home, 'cluster'>): Promise<{ stopped: number[]; socketDir: string | null }> {
  const file = readPidFile(home.cluster);
  const list = (): number[] => listClusterProcesses(home.cluster, file?.pid ?? null);
  const stopped = list();
  const leader = file !== null && stopped.includes(file.pid) ? file.pid : null;
  if (leader !== null) {
    signal(leader, onWindows ? 'SIGTERM' : 'SIGINT');
    if (!(await emptyWithin(list, FAST_STOP_MS / 3)) && !onWindows) signal(leader, 'SIGQUIT');
  }
  // Without their server the remaining processes notice its death and leave by themselves.
  if (!(await emptyWithin(list, IMMEDIATE_STOP_MS))) for (const pid of list()) signal(pid, 'SIGKILL');
  if (!(await emptyWithin(list, IMMEDIATE_STOP_MS))) throw new Error(`processes of a former server do not end: ${list().join(', ')}`);
  rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
  return { stopped, socketDir: file?.socketDir ?? null };
}

function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() } : null;
  } catch {
    return null;
  }
}

async function endsWithin(ended: Promise<unknown>, ms: number): Promise<boolean> {
  const stopper = new AbortController();
  const late = pause(ms, false, { signal: stopper.signal }).catch(() => false);
  const first = await Promise.race([ended.then(() => true), late]);
  stopper.abort();
  return first;
}

async function emptyWithin(list: () => number[], ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (list().length > 0) {
    if (Date.now() > end) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** The last complaints of a server that did not start, from its output and from its newest log file. */
function lastWords(home: Home, output: string): string {
  const folder = join(home.folder, 'postgres-log');
  const logs = readdirSync(folder)
    .filter((name) => name.startsWith('postgres-'))
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  const said = [output, ...logs.slice(0, 1)]
    .flatMap((path) => readLines(path))
    .map((line) => /(?:FATAL|PANIC|ERROR): +(.*)/.exec(line)?.[1])
    .filter((words) => words !== undefined);
  return [...new Set(said)].slice(-3).join('; ');
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}
