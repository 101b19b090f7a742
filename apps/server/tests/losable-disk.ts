import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A disk (ext4 in a file, mounted as a loop device) whose content at a moment is known: what was written to it, and nothing that
 * the system still held in memory. `losePower` goes back to exactly that.
 */
export interface LosableDisk {
  readonly folder: string;
  /** Stops these processes where they stand, takes the disk as it is, and ends them; the folder then shows what was on the disk. */
  losePower(processes: readonly number[]): void;
  unmount(): void;
}

/** The journal of the file system is written when somebody asks for it, and hardly ever by the clock. */
const COMMIT_SECONDS = 300;

const run = (program: string, ...args: string[]): void => void execFileSync(program, args, { stdio: 'ignore' });

/** Undefined where this process may mount nothing. */
export function mountLosableDisk(megabytes: number): LosableDisk | undefined {
  const home = mkdtempSync(join(tmpdir(), 'linli-losable-'));
  const folder = join(home, 'disk');
  const image = (turn: number): string => join(home, `${turn}.img`);
  let turn = 0;
  const mount = (): void => run('mount', '-o', `loop,commit=${COMMIT_SECONDS}`, image(turn), folder);
  try {
    chmodSync(home, 0o755); // the database's own user must come through, or it would be kept elsewhere
    mkdirSync(folder);
    run('truncate', '-s', `${megabytes}M`, image(0));
    run('mkfs.ext4', '-q', image(0));
    mount();
  } catch {
    rmSync(home, { recursive: true, force: true });
    return undefined;
  }
  return {
    folder,
    losePower: (processes) => {
      for (const pid of processes) signal(pid, 'SIGSTOP');
      run('cp', '--sparse=always', image(turn), image(turn + 1));
      for (const pid of processes) signal(pid, 'SIGKILL');
      run('umount', '-l', folder);
      rmSync(image(turn));
      turn += 1;
      mount();
    },
    unmount: () => {
      run('umount', '-l', folder);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** A process and all that it started, as far down as they go. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(join('/proc', name, 'stat'), 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const family = [pid];
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}
