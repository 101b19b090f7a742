import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileAnswer } from '../platform.ts';

/** A file in a folder of its own that only we may read; whoever takes it removes it. */
export async function withScratchFile(write: (path: string) => Promise<unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-'));
  const path = join(folder, 'file');
  try {
    await write(path);
    return path;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

export const removeScratch = (path: string): Promise<void> => rm(join(path, '..'), { recursive: true, force: true });

/** Streams a scratch file out and removes it when it is read or given up. */
export function fileFromDisk(path: string, name: string, type: string): FileAnswer {
  const stream = createReadStream(path);
  stream.once('close', () => void removeScratch(path));
  return { name, type, body: Readable.toWeb(stream) as ReadableStream<Uint8Array> };
}
