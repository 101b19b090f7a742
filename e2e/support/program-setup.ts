import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startProgram, stopProgram } from '../../apps/server/tests/program.ts';
import { ensureBrowser } from '../../tools/browser.ts';
import { buildWeb } from '../../tools/web.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the program that all browser tests share listens. */
    linliUrl: string;
    chromium: string;
  }
}

async function buildPages(): Promise<void> {
  const failed = (await buildWeb()).filter(({ result }) => result === 'failed');
  if (failed.length > 0) throw new Error(failed.map(({ app, output }) => `${app} could not be built.\n${output}`).join('\n'));
}

/**
 * Once for all browser tests: the whole program on a new data folder of its own, with places, offices and accounts and not
 * one resident. Each test file brings what it needs into the community that it works in.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const chromium = process.env['LINLI_CHROMIUM'] ?? (await ensureBrowser());
  if (chromium === undefined) throw new Error('There is no browser for the browser tests.');
  await buildPages();
  const folder = mkdtempSync(join(tmpdir(), 'linli-e2e-'));
  const program = await startProgram(folder, '--scale', 'accounts');
  provide('linliUrl', program.url);
  provide('chromium', chromium);
  return async () => {
    await stopProgram(program);
    rmSync(folder, { recursive: true, force: true });
  };
}
