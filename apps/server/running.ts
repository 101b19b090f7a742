import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  type Config,
  type Database,
  type Engine,
  type KeyRing,
  type MigrationReport,
  type Platform,
  type RunningEngine,
  migrate,
  findRunningEngine,
  migrateJobs,
  openDatabase,
  openKeys,
  readConfig,
  startEngine,
} from '@linli/kernel/server';
import { compose, migrationFolders } from './compose.ts';

/** The database, migrated, and the platform around it; what `start` and every other command that needs data stand on. */
export interface Running {
  readonly config: Config;
  readonly engine: Engine;
  readonly db: Database;
  readonly keys: KeyRing;
  readonly platform: Platform;
  readonly fresh: boolean;
  stop(): Promise<void>;
}

/** One line of JSON for each event; never a value of a person. */
export function log(line: string, facts: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event: line, ...facts })}\n`);
}

export interface OpenOptions {
  readonly quiet?: boolean;
  /** Only `start` may be the first: it refuses where a program already runs; the other commands join it. */
  readonly alone?: boolean;
}

export async function openPlatform(options: OpenOptions = {}): Promise<Running> {
  const config = readConfig(process.env);
  const fresh = !existsSync(join(config.dataDir, 'keys.json'));
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const write = options.quiet === true ? () => undefined : log;
  const running = options.alone === true || config.databaseUrl !== undefined ? null : await findRunningEngine(config.dataDir);
  const engine =
    running !== null
      ? joined(running)
      : await startEngine({
          dataDir: config.dataDir,
          ...(config.databaseUrl === undefined ? {} : { databaseUrl: config.databaseUrl }),
          log: write,
        });
  try {
    return await openOn(engine, config, fresh, write);
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/** The database that another program runs for this folder; it stays when we are done. */
const joined = (found: RunningEngine): Engine => ({ ...found, kind: 'embedded', version: '', dataDir: null, stop: async () => undefined });

async function bringUpToDate(connectionString: string): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await migrate(client, migrationFolders);
  } finally {
    await client.end();
  }
}

async function openOn(engine: Engine, config: Config, fresh: boolean, write: Platform['log']): Promise<Running> {
  const report = await bringUpToDate(engine.ownerUrl);
  if (report.applied.length > 0) write('migrated', { applied: report.applied.length });
  const db = openDatabase({ ownerUrl: engine.ownerUrl, appUrl: engine.appUrl });
  await migrateJobs({ db });
  const keys = openKeys(config.dataDir);
  const counties = await db.owner.query<{ county: string }>('select distinct county from regions.community');
  const platform = compose({ config, db, keys, log: write, counties: counties.rows.map((row) => row.county) });
  return {
    config,
    engine,
    db,
    keys,
    platform,
    fresh,
    stop: async () => {
      await db.close();
      await engine.stop();
    },
  };
}
