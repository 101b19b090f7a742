import { type InputOf, decidePlace, isRefusal, placeRange } from '@linli/kernel/model';
import { type Context, sql } from '@linli/kernel/server';
import type { listMerges } from '../../model/index.ts';
import { countyFor } from '../county-wall.ts';
import type { StoredMerge } from '../merging/merges.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../time-cursor.ts';

const PAGE = 20;

/** Merges at a place, newest first. */
export async function mergesAt(context: Context, input: InputOf<typeof listMerges>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const [from, before] = placeRange(input.place);
  const limit = input.limit ?? PAGE;
  const cursor = decodeTimeCursor(input.after);
  const found = await sql<StoredMerge>`
    select * from residents.merge
    where county = ${county} and ((place >= ${from} and place < ${before}) or (other_place >= ${from} and other_place < ${before}))
      and ${input.person === undefined ? sql`true` : sql`(stay = ${input.person}::uuid or other = ${input.person}::uuid)`}
      and ${cursor === undefined ? sql`true` : sql`(at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`}
    order by at desc, id desc limit ${limit + 1}
  `.execute(context.tx);
  const rows = found.rows.slice(0, limit);
  const names = await context.platform.places.names(context.tx, [...new Set(rows.map((row) => row.place))]);
  return {
    merges: rows.map((row) => ({
      id: row.id,
      stay: row.stay,
      other: row.other,
      name: row.name,
      otherName: row.other_name,
      place: row.place,
      placeName: names.get(row.place) ?? row.place,
      at: row.at,
      byName: row.by_name,
      reason: row.reason,
      moved: row.moved.length,
      undoneAt: row.undone_at,
      undoneByName: row.undone_by_name,
      kept: [...(row.kept ?? [])],
    })),
    next: found.rows.length > limit ? encodeTimeCursor(rows.at(-1)) : null,
  };
}
