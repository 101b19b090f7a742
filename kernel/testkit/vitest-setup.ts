import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEngine } from '../server/engine/index.ts';
import { type TestEngine, startSystemEngine } from './system-engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    engineUrl: string;
  }
}

/**
 * One PostgreSQL for the whole run; each test file gets a database of its own in it. The embedded one, unless
 * `LINLI_TEST_ENGINE=system` asks for an installed one, or `DATABASE_URL` names a throw-away server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await openEngine();
  project.provide('engineUrl', engine.url);
  return () => engine.stop();
}

async function openEngine(): Promise<TestEngine> {
  const { DATABASE_URL: url, LINLI_TEST_ENGINE: kind, LINLI_TEST_POSTGRES: folder } = process.env;
  if (kind !== 'system') return openEmbedded();
  if (url !== undefined && url !== '') return { url, stop: async () => undefined };
  const found = folder ?? globSync('/usr/lib/postgresql/*/bin').at(-1);
  if (found === undefined) throw new Error('LINLI_TEST_ENGINE=system, but no PostgreSQL is installed and DATABASE_URL is not set.');
  return startSystemEngine(found);
}

async function openEmbedded(): Promise<TestEngine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-engine-'));
  const engine = await startEngine({ dataDir, log: () => undefined });
  await forgetPower(engine.ownerUrl);
  return {
    url: engine.ownerUrl,
    stop: async () => {
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
      if (engine.dataDir !== null) rmSync(engine.dataDir, { recursive: true, force: true });
    },
  };
}

/** What these tests write is thrown away with the run: the disk need not keep it. What must survive has engines of its own. */
async function forgetPower(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
}
