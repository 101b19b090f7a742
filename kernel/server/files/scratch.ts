import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileAnswer } from '../platform.ts';

const PREFIX = 'linli-scratch-';
const PATTERN = /^linli-scratch-(\d+)-/;

/** A file in a folder of its own that only we may read; whoever takes it removes it. */
export async function withScratchFile(write: (path: string) => Promise<unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const path = join(folder, 'file');
  try {
    await write(path);
    return path;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what a killed program left in clear. Called at the start, when whatever bears our own number is a former program's too. */
export async function sweepScratch(): Promise<number> {
  let gone = 0;
  for (const name of await readdir(tmpdir())) {
    const pid = Number(PATTERN.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (pid !== process.pid && isAlive(pid))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true });
    gone += 1;
  }
  return gone;
}

export const removeScratch = (path: string): Promise<void> => rm(join(path, '..'), { recursive: true, force: true });

/** Streams a scratch file out and removes it when it is read or given up. */
export function fileFromDisk(path: string, name: string, type: string): FileAnswer {
  const stream = createReadStream(path);
  stream.once('close', () => void removeScratch(path));
  return { name, type, body: Readable.toWeb(stream) as ReadableStream<Uint8Array> };
}
