import type { FileHandle } from 'node:fs/promises';
import { DEFAULT_LIMITS } from '../limits.ts';
import { isRefused, refusing } from '../refusal.ts';
import { readZipDirectory } from './directory.ts';

/** Names of the parts of a zip file, nothing unpacked; undefined where it is broken, encrypted or a bomb. */
export async function readZipNames(file: FileHandle): Promise<readonly string[] | undefined> {
  const { size } = await file.stat();
  const names = await refusing(async () => [...(await readZipDirectory(file, size, DEFAULT_LIMITS)).keys()]);
  return isRefused(names) ? undefined : names;
}
