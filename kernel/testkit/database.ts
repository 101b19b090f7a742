import { randomBytes } from 'node:crypto';
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

async function once(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A fresh database with the migrations given, and both pools open on it. */
export async function createTestDatabase(engineUrl: string, folders: readonly MigrationFolder[]): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(
    engineUrl,
    `do $$ begin create role linli_app login password '${APP_PASSWORD}'; exception when duplicate_object or unique_violation then null; end $$`,
    `create database ${name}`,
  );
  const ownerUrl = withDatabase(engineUrl, name);
  const appUrl = withDatabase(engineUrl, name, 'linli_app');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await migrate(client, folders);
  await client.end();
  const db = openDatabase({ ownerUrl, appUrl });
  return {
    ...db,
    ownerUrl,
    appUrl,
    drop: async () => {
      await db.close();
      await once(engineUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
