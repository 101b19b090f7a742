import { type Tx, sql } from '@linli/kernel/server';
import type { Partners } from './find-partners.ts';

export interface Decided extends Partners {
  readonly at: string;
  readonly by_name: string | null;
  readonly reason: string | null;
}

/**
 * Those of the pairs that were found to be two persons: themselves, or through records that were merged into them since, at any
 * depth. Reckoned from the merges in force, so that an undone merge takes its consequences along.
 */
export async function findDecided(tx: Tx, county: string, pairs: readonly Partners[]): Promise<Map<string, Decided>> {
  if (pairs.length === 0) return new Map();
  const found = await sql<Decided>`
    with recursive pair as materialized (
      select * from unnest(${pairs.map((each) => each.first)}::uuid[], ${pairs.map((each) => each.second)}::uuid[]) as x(first, second)
    ),
    one(root, id) as (
      select id, id from (select first as id from pair union select second from pair) as each
      union
      select one.root, m.other from one join residents.merge as m on m.county = ${county} and m.stay = one.id and m.undone_at is null
    )
    select distinct on (pair.first, pair.second) pair.first, pair.second, d.at, d.by_name, d.reason
    from pair join one as a on a.root = pair.first join one as b on b.root = pair.second
      join residents.distinct_pair as d on d.county = ${county} and d.withdrawn_at is null and d.first = least(a.id, b.id) and d.second = greatest(a.id, b.id)
    order by pair.first, pair.second, d.at desc
  `.execute(tx);
  return new Map(found.rows.map((row) => [`${row.first} ${row.second}`, row]));
}
