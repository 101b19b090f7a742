import pg from 'pg';
import { randomPassword, scramVerifier } from './scram.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from './types.ts';

/** What the application's role is and is not: row level security binds it only as long as it is none of these. */
export const APP_ROLE_ATTRIBUTES = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

/** Passwords of the two roles where there are no private sockets; null where reaching the socket is proof enough. */
export interface Passwords {
  readonly owner: string;
  readonly app: string;
}

/** Makes database and application role on the embedded server; safe to run at every start, also after one that was cut off. */
export async function ensureRoles(addressOf: (role: string, database: string) => string, passwords: Passwords | null): Promise<void> {
  await withClient(addressOf(OWNER_ROLE, 'postgres'), async (client) => {
    const known = await client.query<{ database: boolean; role: boolean }>(
      'select exists (select from pg_database where datname = $1) as database, exists (select from pg_roles where rolname = $2) as role',
      [DATABASE, APP_ROLE],
    );
    const found = known.rows[0];
    if (found?.database !== true) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
    if (found?.role !== true) await client.query(`CREATE ROLE ${APP_ROLE} ${APP_ROLE_ATTRIBUTES}`);
    // Said again at every start: a role that somebody widened by hand would silently open the second wall.
    await client.query(
      `ALTER ROLE ${APP_ROLE} ${APP_ROLE_ATTRIBUTES}${passwords === null ? '' : ` PASSWORD '${scramVerifier(passwords.app)}'`}`,
    );
    await client.query(`REVOKE CREATE, TEMPORARY ON DATABASE ${DATABASE} FROM PUBLIC`);
  });
}

export function makePasswords(): Passwords {
  return { owner: randomPassword(), app: randomPassword() };
}

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000, application_name: 'linli-engine' });
  // Without a listener a server that goes away between two statements would end this program.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
