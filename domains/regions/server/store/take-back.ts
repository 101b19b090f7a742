import { shortName } from '../../model/names.ts';
import type { TreeChange } from '../../model/succession.ts';
import type { Queryable } from './rows.ts';
import { keysOf } from './write-change.ts';

/** How many links of the tree concern the places of a change and were not made by it. */
export async function laterSuccessions(q: Queryable, change: TreeChange): Promise<number> {
  const codes = [...change.closed, ...change.opened, ...change.renamed].map((each) => each.code);
  const day = change.successions[0]?.onDate ?? change.closed[0]?.validTo ?? change.opened[0]?.validFrom ?? null;
  const { rows } = await q.query(
    `select
       (select count(*) from regions.succession s where (s.predecessor = any($1::text[]) or s.successor = any($1::text[])) and s.on_date >= $2::date
          and not exists (select 1 from unnest($3::text[], $4::text[], $5::text[]) as o (p, s, k) where o.p = s.predecessor and o.s = s.successor and o.k = s.kind and s.on_date = $2::date))
       + (select count(*) from regions.region r where r.code = any($6::text[]) and r.valid_to is not null) as later`,
    [
      codes,
      day,
      change.successions.map((each) => each.predecessor),
      change.successions.map((each) => each.successor),
      change.successions.map((each) => each.kind),
      change.opened.map((each) => each.code),
    ],
  );
  return Number(rows[0]?.['later'] ?? 0);
}

/** Ended places stand again and renamed ones take their names back. May be done twice. */
export async function reopenPlaces(
  q: Queryable,
  change: TreeChange,
  namesBefore: readonly { readonly code: string; readonly name: string }[],
): Promise<void> {
  await q.query('update regions.region set valid_to = null where code = any($1::text[])', [change.closed.map((each) => each.code)]);
  for (const { code } of change.renamed) {
    const name = namesBefore.find((each) => each.code === code)?.name;
    if (name === undefined) continue;
    const { pinyin, initials } = keysOf(shortName(name));
    await q.query('update regions.region set name = $2, short_name = $3, pinyin = $4, initials = $5 where code = $1', [
      code,
      name,
      shortName(name),
      pinyin,
      initials,
    ]);
  }
}

/**
 * The links and opened places of a change that was taken back go again: nothing carries their codes any more, and the order
 * itself stays on file. Needs the owner's transaction: the application may delete nothing of the tree.
 */
export async function removeChange(q: Queryable, change: TreeChange): Promise<void> {
  await q.query(
    `delete from regions.succession s using unnest($1::text[], $2::text[], $3::date[], $4::text[]) as o (p, s, d, k)
     where s.predecessor = o.p and s.successor = o.s and s.on_date = o.d and s.kind = o.k`,
    [
      change.successions.map((each) => each.predecessor),
      change.successions.map((each) => each.successor),
      change.successions.map((each) => each.onDate),
      change.successions.map((each) => each.kind),
    ],
  );
  await q.query('delete from regions.region where code = any($1::text[])', [change.opened.map((each) => each.code)]);
}
