import { type Tx, moveWall } from '@linli/kernel/server';

/** The name that opens every table of this domain to the platform's own work. */
export const ALL_TABLES = 'identity';

/**
 * Opens the tables of this domain for one piece of the platform's own work inside the running transaction, and closes
 * them again: a session is its owner's, though no right of his post opens the table. Work that throws leaves the tables
 * open: its transaction is rolled back.
 */
export async function openingTables<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const before = await moveWall(tx, (scope) => ({ ...scope, read: [ALL_TABLES], write: [ALL_TABLES] }));
  const outcome = await work();
  await moveWall(tx, () => before);
  return outcome;
}
