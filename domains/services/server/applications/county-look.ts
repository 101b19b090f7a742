import { type Register, placeRange, tableOf } from '@linli/kernel/model';
import { type Stored, type Work, moveWall, sql } from '@linli/kernel/server';

/**
 * Looks at named registers of the whole county once, whoever asks, and closes the wall again: an edition that a resident reads, an
 * application elsewhere that would be the second one. What is answered of it is decided by the caller; nothing is written inside.
 */
export async function lookAtCounty<T>(work: Pick<Work, 'tx'>, county: string, read: readonly string[], look: () => Promise<T>): Promise<T> {
  const [place, placeEnd] = placeRange(county);
  const before = await moveWall(work.tx, () => ({ place, placeEnd, read, write: [], holder: '', departments: [] }));
  const outcome = await look();
  await moveWall(work.tx, () => before);
  return outcome;
}

/** A row by its id, behind the wall as it stands: the store would look at whose row it is, which was decided already. */
export async function rowAt({ tx }: Pick<Work, 'tx'>, of: Register, county: string, id: string): Promise<Stored | undefined> {
  const found = await sql<Stored>`select * from ${sql.table(tableOf(of))} where county = ${county} and id = ${id}::uuid`.execute(tx);
  return found.rows[0];
}
