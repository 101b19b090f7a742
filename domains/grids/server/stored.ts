import { type Refusal, type Register, refuse, tableOf } from '@linli/kernel/model';
import { type Stored, type Work, sql, staleRow, unknownRow } from '@linli/kernel/server';

/** Rows by their ids, locked until the transaction ends; those out of sight are missing. */
export async function lockRows(work: Work, of: Register, county: string, ids: readonly string[]): Promise<Stored[]> {
  if (ids.length === 0) return [];
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(of))} where county = ${county} and id = any(${[...ids]}::uuid[]) order by id for update`.execute(
    work.tx,
  );
  return found.rows;
}

/** A row that is there, in force and as the writer saw it. */
export function fitRow(work: Work, of: Register, row: Stored | undefined, version: number): Refusal | Stored {
  if (row === undefined) return unknownRow(of);
  if (row['ended_at'] !== null)
    return refuse('conflict', 'already-ended', { zh: '它已经停用，不能再改。', en: 'It has ended and cannot be changed.' });
  return row['version'] === version ? row : staleRow(of, version, row, work);
}
