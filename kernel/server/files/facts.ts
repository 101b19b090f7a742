import { sql } from 'kysely';
import type { FileFacts, Register, RowOf } from '../../model/index.ts';
import type { Work } from '../store/work.ts';
import { attachmentsOf } from './attach.ts';

const columns = sql`id, field, name, kind, bytes, state, created_at as at, account_name as by`;

/** All files that a row holds or once held. */
export async function filesOfRow(work: Work, of: Register, county: string, record: string): Promise<FileFacts[]> {
  const found = await sql<FileFacts>`
    select ${columns} from kernel.file where county = ${county} and register = ${of.name} and record = ${record}::uuid order by created_at, id
  `.execute(work.tx);
  return found.rows;
}

export interface FileOfRow extends FileFacts {
  readonly address: string;
}

export async function fileOfRow(work: Work, of: Register, county: string, record: string, id: string): Promise<FileOfRow | undefined> {
  const found = await sql<FileOfRow>`
    select ${columns}, address from kernel.file
    where county = ${county} and register = ${of.name} and record = ${record}::uuid and id = ${id}::uuid
  `.execute(work.tx);
  return found.rows[0];
}

/** Names of the files that some rows name, by id: one question for a page of a list. */
export async function fileNames(work: Work, of: Register, rows: readonly RowOf[]): Promise<ReadonlyMap<string, string>> {
  const keys = attachmentsOf(of);
  const ids = rows.flatMap((row) => keys.flatMap((key) => (row.values[key] as string[] | null) ?? []));
  if (ids.length === 0) return new Map();
  const counties = [...new Set(rows.map((row) => row.place.slice(0, 6)))];
  const found = await sql<{
    id: string;
    name: string;
  }>`select id, name from kernel.file where county = any(${counties}) and id = any(${ids}::uuid[])`.execute(work.tx);
  return new Map(found.rows.map((row) => [row.id, row.name]));
}
