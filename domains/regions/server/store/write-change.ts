import { searchKeysOf } from '../../model/readings.ts';
import type { Readings } from '../../model/readings.ts';
import type { Region } from '../../model/region.ts';
import type { Succession, TreeChange } from '../../model/succession.ts';
import { openDataFile } from '../data-file.ts';
import type { Queryable } from './rows.ts';

let readings: Readings | undefined; // read from the data file at the first change of a tree

export function keysOf(shortName: string): { pinyin: string; initials: string } {
  readings ??= openDataFile().readings();
  return searchKeysOf(shortName, readings);
}

/** Set-wise and with `returning`: with Citus, rows out of `unnest` go behind row level security no other way. */
export async function writeChange(q: Queryable, change: TreeChange): Promise<void> {
  await open(q, change.opened);
  if (change.closed.length > 0) {
    await q.query(
      `update regions.region r set valid_to = c.valid_to from unnest($1::text[], $2::date[]) as c (code, valid_to)
       where r.code = c.code returning r.code`,
      [change.closed.map((each) => each.code), change.closed.map((each) => each.validTo)],
    );
  }
  for (const { code, name, shortName } of change.renamed) {
    const { pinyin, initials } = keysOf(shortName);
    await q.query('update regions.region set name = $2, short_name = $3, pinyin = $4, initials = $5 where code = $1', [
      code,
      name,
      shortName,
      pinyin,
      initials,
    ]);
  }
  await link(q, change.successions);
}

async function open(q: Queryable, regions: readonly Region[]): Promise<void> {
  if (regions.length === 0) return;
  const keys = regions.map((each) => keysOf(each.shortName));
  await q.query(
    `insert into regions.region (code, parent, level, name, short_name, pinyin, initials, placeholder, kind, valid_from)
     select * from unnest($1::text[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::text[], $10::date[])
     returning code`,
    [
      regions.map((each) => each.code),
      regions.map((each) => each.parent),
      regions.map((each) => each.level),
      regions.map((each) => each.name),
      regions.map((each) => each.shortName),
      keys.map((each) => each.pinyin),
      keys.map((each) => each.initials),
      regions.map((each) => each.placeholder),
      regions.map((each) => each.kind),
      regions.map((each) => each.validFrom),
    ],
  );
}

async function link(q: Queryable, successions: readonly Succession[]): Promise<void> {
  if (successions.length === 0) return;
  await q.query(
    `insert into regions.succession (predecessor, successor, on_date, kind, predecessor_name, successor_name, document, note)
     select * from unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
     returning predecessor`,
    [
      successions.map((each) => each.predecessor),
      successions.map((each) => each.successor),
      successions.map((each) => each.onDate),
      successions.map((each) => each.kind),
      successions.map((each) => each.predecessorName),
      successions.map((each) => each.successorName),
      successions.map((each) => each.document),
      successions.map((each) => each.note),
    ],
  );
}
