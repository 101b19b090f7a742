import { type Work, sql } from '@linli/kernel/server';
import type { MovedRow } from './move-references.ts';

/** A merge as it is kept. */
export interface StoredMerge {
  readonly id: string;
  readonly place: string;
  readonly other_place: string;
  readonly stay: string;
  readonly other: string;
  readonly name: string;
  readonly other_name: string;
  readonly at: string;
  readonly by_name: string;
  readonly reason: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly moved: readonly MovedRow[];
  readonly undone_at: string | null;
  readonly undone_by_name: string | null;
  readonly kept: readonly string[] | null;
}

export type NewMerge = Pick<
  StoredMerge,
  'id' | 'place' | 'other_place' | 'stay' | 'other' | 'name' | 'other_name' | 'reason' | 'before' | 'after' | 'moved'
>;

/** Keeps some merges of one step. */
export async function insertMerges(work: Work, county: string, merges: readonly NewMerge[]): Promise<void> {
  await sql`
    insert into residents.merge (county, id, place, other_place, stay, other, name, other_name, at, by, by_name, reason, before, after, moved)
    select ${county}, id, place, other_place, stay, other, name, other_name, ${work.now}::timestamptz, ${work.actor.account}::uuid, ${work.actor.name}, reason, before, after, moved
    from json_to_recordset(${JSON.stringify(merges)}::json) as x(id uuid, place text, other_place text, stay uuid, other uuid, name text, other_name text, reason text, before jsonb, after jsonb, moved jsonb)
    returning id
  `.execute(work.tx);
}

/** May miss: unknown ids and merges behind the wall look the same. */
export async function findMerge(work: Work, county: string, id: string, lock = false): Promise<StoredMerge | undefined> {
  const found =
    await sql<StoredMerge>`select * from residents.merge where county = ${county} and id = ${id}::uuid ${sql.raw(lock ? 'for update' : '')}`.execute(
      work.tx,
    );
  return found.rows[0];
}

/** Did one of the two persons take part in a merge that is newer and still in force? */
export async function hasLaterMerge(work: Work, county: string, merge: StoredMerge): Promise<boolean> {
  const persons = [merge.stay, merge.other];
  const found = await sql`
    select 1 from residents.merge
    where county = ${county} and undone_at is null and id <> ${merge.id}::uuid and (at, id) > (${merge.at}::timestamptz, ${merge.id}::uuid)
      and (stay = any(${persons}::uuid[]) or other = any(${persons}::uuid[])) limit 1
  `.execute(work.tx);
  return found.rows.length > 0;
}

export async function markUndone(work: Work, county: string, id: string, reason: string, kept: readonly string[]): Promise<void> {
  await sql`
    update residents.merge set undone_at = ${work.now}, undone_by_name = ${work.actor.name}, undo_reason = ${reason}, kept = ${JSON.stringify(kept)}::jsonb
    where county = ${county} and id = ${id}::uuid
  `.execute(work.tx);
}
