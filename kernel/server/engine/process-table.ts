import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './engine-refused.ts';

const hasProc = process.platform === 'linux';

/**
 * When a process was started, as an opaque text that differs for a later process of the same number.
 * Null when there is no such process; a dead one that waits to be reaped counts as gone.
 */
export function startTimeOf(pid: number): string | null {
  if (!hasProc) return startTimeByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0] ?? '';
    return state === 'Z' || state === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function startTimeByPs(pid: number): string | null {
  if (!exists(pid)) return null;
  if (process.platform === 'win32') return 'alive';
  const shown = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return shown.status === 0 ? shown.stdout.trim() : 'alive';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Names the table in which process numbers of this program mean something: the running machine and, in containers,
 * the process namespace. Numbers from another table say nothing here.
 */
export function processTableName(): string {
  if (!hasProc) return hostname();
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/**
 * The processes that serve a cluster. Every PostgreSQL process works inside its data folder, so on Linux the kernel itself
 * names them, orphaned ones and reused numbers included; elsewhere the number in postmaster.pid is asked about.
 */
export function listClusterProcesses(cluster: string, notedPid: number | null): number[] {
  if (!hasProc) return notedPid !== null && isPostgres(notedPid) ? [notedPid] : [];
  const found: number[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) === cluster && /postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'))) found.push(pid);
    } catch {
      // Ended meanwhile, or of another user: then it cannot be ours.
    }
  }
  return found;
}

function isPostgres(pid: number): boolean {
  if (!exists(pid)) return false;
  const shown =
    process.platform === 'win32'
      ? spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' })
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return /postgres/i.test(shown.stdout);
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
