import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MIB = 1_048_576;

/** A file system of a few hundred megabytes that a test can fill. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it to the last block, but for `left` bytes. */
  fill(left?: number): void;
  /** Takes away what `fill` put there. */
  free(): void;
  unmount(): void;
}

/** Undefined where this process may mount nothing: not root, or a container that forbids it. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'linli-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'linli-small', folder], { stdio: 'ignore' });
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  const room = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    fill: (left = 0) => {
      const file = openSync(ballast, 'a');
      const block = Buffer.alloc(MIB);
      try {
        while (room() > left) if (writeSync(file, block, 0, Math.min(MIB, room() - left)) === 0) break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast, { force: true }),
    unmount: () => {
      execFileSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}
