import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDataFolderHeld } from './data-lock.ts';
import { writeDurably } from './durable.ts';
import { findHomeFolder } from './home.ts';

/** How a second program (the command line) reaches the embedded database that a running one has started. */
export interface RunningEngine {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

const NAME = 'engine.json';

export async function noteRunning(folder: string, engine: RunningEngine): Promise<void> {
  await writeDurably(join(folder, NAME), JSON.stringify({ ownerUrl: engine.ownerUrl, appUrl: engine.appUrl }));
}

export async function forgetRunning(folder: string): Promise<void> {
  await rm(join(folder, NAME), { force: true });
}

/** The embedded database that a live program runs for this data folder; null when there is none. */
export async function findRunningEngine(dataDir: string): Promise<RunningEngine | null> {
  const folder = findHomeFolder(dataDir);
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => null);
  if (text === null || !(await isDataFolderHeld(folder))) return null;
  const noted: unknown = JSON.parse(text);
  if (typeof noted !== 'object' || noted === null || !('ownerUrl' in noted) || !('appUrl' in noted)) return null;
  return { ownerUrl: String(noted.ownerUrl), appUrl: String(noted.appUrl) };
}
