import { type Tx, sql } from '@linli/kernel/server';

/** The name that opens every table of this domain to the platform's own work. */
export const ALL_TABLES = 'identity';

/**
 * Opens the tables of this domain for one piece of the platform's own work inside the running transaction, and closes
 * them again: a session is its owner's, though no right of his post opens the table. In the same transaction, because a
 * request that waits for a second connection while it holds its first can stop all others. Work that throws leaves the
 * tables open: its transaction is rolled back.
 */
export async function openingTables<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const found =
    await sql<Rights>`select coalesce(current_setting('linli.read', true), '') as read, coalesce(current_setting('linli.write', true), '') as write`.execute(
      tx,
    );
  await setRights(tx, { read: ALL_TABLES, write: ALL_TABLES });
  const outcome = await work();
  await setRights(tx, found.rows[0] ?? { read: '', write: '' });
  return outcome;
}

interface Rights {
  readonly read: string;
  readonly write: string;
}

/** Names of tables and registers: nothing else may stand in a setting. */
const harmless = /^[a-z0-9.,_-]*$/i;

/** `set local` inside a block: the form of the kernel's wall, which also reaches the workers of Citus. */
async function setRights(tx: Tx, { read, write }: Rights): Promise<void> {
  if (!harmless.test(read) || !harmless.test(write)) throw new Error('A right holds something else than names of tables.');
  await sql.raw(`do $$begin set local linli.read='${read}'; set local linli.write='${write}'; end$$`).execute(tx);
}
