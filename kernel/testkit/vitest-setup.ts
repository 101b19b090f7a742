import { globSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startSystemEngine } from './system-engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    engineUrl: string;
  }
}

/** One PostgreSQL for the whole run; each test file gets a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = globSync('/usr/lib/postgresql/*/bin').at(-1);
  if (folder === undefined) throw new Error('No PostgreSQL.');
  const engine = await startSystemEngine(folder);
  project.provide('engineUrl', engine.url);
  return () => engine.stop();
}
