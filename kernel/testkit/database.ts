import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../server/db/database.ts';
import { type MigrationFolder, migrate } from '../server/db/migrate.ts';

export interface TestDatabase extends Database {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

const APP_PASSWORD = 'test-only';

function withDatabase(url: string, database: string, user?: string): string {
  const parsed = new URL(url.replace('@/', '@socket/'));
  parsed.pathname = `/${database}`;
  if (user !== undefined) {
    parsed.username = user;
    parsed.password = APP_PASSWORD;
  }
  return parsed.href.replace('@socket/', '@/');
}

async function asOwner<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/**
 * The database with these migrations that the others are copied from: the first test that needs it makes it, and all others of
 * the run wait for it. A copy takes a twentieth of the time of the migrations.
 */
async function templateOf(client: pg.Client, engineUrl: string, folders: readonly MigrationFolder[]): Promise<string> {
  const name = `template_${createHash('sha256').update(JSON.stringify(folders)).digest('hex').slice(0, 16)}`;
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
  try {
    const known = await client.query('select from pg_database where datname = $1', [name]);
    if (known.rowCount === 0) {
      const draft = `${name}_${randomBytes(4).toString('hex')}`; // a run that was broken off leaves no half of a template
      await client.query(`create database ${draft}`);
      await asOwner(withDatabase(engineUrl, draft), (inside) => migrate(inside, folders));
      await client.query(`alter database ${draft} rename to ${name}`);
    }
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
  }
  return name;
}

/** A fresh database with the migrations given, and both pools open on it. */
export async function createTestDatabase(engineUrl: string, folders: readonly MigrationFolder[]): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(engineUrl, async (client) => {
    await client.query(
      `do $$ begin create role linli_app login password '${APP_PASSWORD}'; exception when duplicate_object or unique_violation then null; end $$`,
    );
    await client.query(`create database ${name} template ${await templateOf(client, engineUrl, folders)}`);
  });
  const ownerUrl = withDatabase(engineUrl, name);
  const appUrl = withDatabase(engineUrl, name, 'linli_app');
  const db = openDatabase({ ownerUrl, appUrl });
  return {
    ...db,
    ownerUrl,
    appUrl,
    drop: async () => {
      await db.close();
      await asOwner(engineUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
