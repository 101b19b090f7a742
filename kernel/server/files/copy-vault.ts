import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyDurably } from '../engine/copy-files.ts';
import { syncFolder } from '../engine/durable.ts';

/**
 * Copies kept files into another folder, those that are not there yet: a backup takes all, a restore puts back what is missing. A
 * file that is cleared away meanwhile is left out; one that is sealed anew is copied whole, as the old one or the new. Each seals
 * its own content, so a damaged copy is found when it is opened. Answers how many were copied.
 */
export async function copyVault(from: string, to: string): Promise<number> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  if (entries.length === 0) return 0;
  await mkdir(to, { recursive: true, mode: 0o700 });
  let copied = 0;
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copied += await copyVault(source, target);
    else if (entry.name.endsWith('.sealed') && !existsSync(target)) copied += await copyOne(source, target);
  }
  await syncFolder(to);
  return copied;
}

async function copyOne(source: string, target: string): Promise<number> {
  const fresh = `${target}.new`;
  await rm(fresh, { force: true });
  try {
    await copyDurably(source, fresh);
  } catch (error) {
    await rm(fresh, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  await rename(fresh, target);
  return 1;
}
