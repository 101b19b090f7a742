import { Kysely, PostgresDialect, type Transaction, sql } from 'kysely';
import pg from 'pg';
import { refusalOfDatabase } from './refusals.ts';

/**
 * Two pools, two walls: `owner` migrates, seals and refreshes; `app` answers people, owns nothing and is under row
 * level security in every query.
 */
export interface Database {
  readonly owner: pg.Pool;
  readonly app: pg.Pool;
  close(): Promise<void>;
}

/** Kysely without a table catalogue: registers name their tables at run time, SQL is written as `sql` prose. */
export type Tx = Kysely<Record<string, never>> | Transaction<Record<string, never>>;

const typeIds = { int8: 20, date: 1082, timestamptz: 1184, timestamp: 1114, numeric: 1700 } as const;

/** Amounts in fen stay whole numbers, days stay text, moments become ISO 8601: nothing passes through `Date`. */
const parsers: Record<number, (value: string) => unknown> = {
  [typeIds.int8]: Number,
  [typeIds.numeric]: Number,
  [typeIds.date]: (value) => value,
  [typeIds.timestamptz]: isoOf,
  [typeIds.timestamp]: (value) => value,
};

const UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/;

/** `2026-01-31 08:00:00.12+00` -> `2026-01-31T08:00:00.120Z`; other zones and infinities go the long way. */
function isoOf(text: string): string {
  const [, day, time, fraction = ''] = UTC.exec(text) ?? [];
  return day === undefined || time === undefined ? new Date(text).toISOString() : `${day}T${time}.${fraction.padEnd(3, '0')}Z`;
}

const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary'): ((value: string) => unknown) =>
    (format === 'binary' ? undefined : parsers[id]) ?? (pg.types.getTypeParser(id, format as 'text') as (value: string) => unknown),
} as pg.CustomTypesConfig;

export interface DatabaseOptions {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly appConnectionsMax?: number;
  /** A statement that takes longer is broken off by the database, in milliseconds; none when left out. */
  readonly statementMillisecondsMax?: number;
}

/** A server that is gone without a word is found out within a minute; without a delay of its own the system waits two hours. */
export const keptAlive = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 } as const;

const BEGIN_TURNS = 3;
const OWNER_CONNECTIONS_MAX = 6; // migrations, sealing, refreshing, one long job
const APP_CONNECTIONS_MAX = 24; // three times the clients of the bench; more only queue on two cores

export function openDatabase(options: DatabaseOptions): Database {
  const pool = (connectionString: string, max: number): pg.Pool => {
    const made = new pg.Pool({
      connectionString,
      max,
      types,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: 10_000,
      ...keptAlive,
      ...(options.statementMillisecondsMax === undefined ? {} : { statement_timeout: options.statementMillisecondsMax }),
    });
    made.on('connect', (client) => client.on('error', () => undefined));
    made.on('error', () => undefined); // a lost idle connection is replaced at the next query, which reports if it cannot be
    return made;
  };
  const owner = pool(options.ownerUrl, OWNER_CONNECTIONS_MAX);
  const app = pool(options.appUrl, options.appConnectionsMax ?? APP_CONNECTIONS_MAX);
  return { owner, app, close: async () => void (await Promise.all([owner.end(), app.end()])) };
}

/** A Kysely that speaks over one connection that somebody else opened and will release, or over whichever of a pool is free. */
export function over(client: Pick<pg.ClientBase, 'query'>): Tx {
  const lent = { query: client.query.bind(client), release: () => undefined };
  return new Kysely({
    dialect: new PostgresDialect({
      pool: { connect: async () => lent as unknown as pg.PoolClient, end: async () => undefined } as unknown as pg.Pool,
    }),
  });
}

/** A transaction of the owner: for migrations, sealing, refreshing. No wall. */
export async function asOwner<T>(db: Database, work: (tx: Tx, client: pg.PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(db.owner, 'begin', work);
}

/**
 * A connection on which `prelude` has opened a transaction. One that died while it lay idle (the server was restarted) shows
 * only now; nothing was done on it yet, so another takes its place.
 */
async function begin(pool: pg.Pool, prelude: string): Promise<pg.PoolClient> {
  for (let turn = 1; ; turn += 1) {
    const client = await pool.connect();
    try {
      await client.query(prelude);
      return client;
    } catch (error) {
      client.release(error instanceof Error ? error : true);
      if (turn === BEGIN_TURNS || refusalOfDatabase(error) === undefined) throw error;
    }
  }
}

/** Runs `work` between a prelude that opens a transaction and its commit; anything thrown rolls it back. */
export async function inTransaction<T>(pool: pg.Pool, prelude: string, work: (tx: Tx, client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await begin(pool, prelude);
  let broken: Error | undefined;
  try {
    const outcome = await work(over(client), client);
    const ended = await client.query('commit');
    // PostgreSQL answers a commit without complaint where a statement had failed before, and keeps nothing.
    if (ended.command !== 'COMMIT')
      throw new Error('The transaction was rolled back: a statement had failed, and its error was not passed on.');
    return outcome;
  } catch (error) {
    await client.query('rollback').catch((second: unknown) => {
      broken = second instanceof Error ? second : new Error(String(second));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

export { sql };
