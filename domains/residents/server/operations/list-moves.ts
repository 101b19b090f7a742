import { type InputOf, decidePlace, isRefusal, placeRange, refuse } from '@linli/kernel/model';
import { type Context, sql } from '@linli/kernel/server';
import type { listMoves, seeMove } from '../../model/index.ts';
import { countyFor } from '../county-wall.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../time-cursor.ts';

const PAGE = 20;

interface MoveRow {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly kind: 'moved' | 'taken-over';
  readonly from_place: string;
  readonly to_place: string;
  readonly on_day: string;
  readonly at: string;
  readonly by_name: string;
  readonly seen_at: string | null;
}

/** Who came and went, newest first; `unseen` leaves only what the place that was left has not taken note of. */
export async function movesAt(context: Context, input: InputOf<typeof listMoves>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const outside = decidePlace(context.actor, input.place);
  if (outside !== undefined) return outside;
  const [from, before] = placeRange(input.place);
  const limit = input.limit ?? PAGE;
  const cursor = decodeTimeCursor(input.after);
  const left = sql`(from_place >= ${from} and from_place < ${before})`;
  const found = await sql<MoveRow>`
    select id, person, name, kind, from_place, to_place, on_day, at, by_name, seen_at from residents.move
    where county = ${county} and ${input.unseen === 'true' ? sql`${left} and seen_at is null` : sql`(${left} or (to_place >= ${from} and to_place < ${before}))`}
      and ${cursor === undefined ? sql`true` : sql`(at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`}
    order by at desc, id desc limit ${limit + 1}
  `.execute(context.tx);
  const rows = found.rows.slice(0, limit);
  const names = await context.platform.places.names(context.tx, [...new Set(rows.flatMap((row) => [row.from_place, row.to_place]))]);
  return {
    moves: rows.map((row) => ({
      id: row.id,
      person: row.person,
      name: row.name,
      kind: row.kind,
      from: row.from_place,
      fromName: names.get(row.from_place) ?? row.from_place,
      to: row.to_place,
      toName: names.get(row.to_place) ?? row.to_place,
      on: row.on_day,
      at: row.at,
      byName: row.by_name,
      seenAt: row.seen_at,
    })),
    next: found.rows.length > limit ? encodeTimeCursor(rows.at(-1)) : null,
  };
}

/** The community that was left has taken note. */
export async function seeOne(context: Context, input: InputOf<typeof seeMove>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const [from, before] = placeRange(context.actor.place);
  const found = await sql`
    update residents.move set seen_at = ${context.now}, seen_by = ${context.actor.account}::uuid
    where county = ${county} and id = ${input.id}::uuid and from_place >= ${from} and from_place < ${before} and seen_at is null returning id
  `.execute(context.tx);
  if (found.rows.length === 0)
    return refuse('unknown', 'no-such-record', {
      zh: '没有找到这条迁出提示，或者已经有人处理过。',
      en: 'There is no such notice, or somebody has taken note already.',
    });
  context.note({ details: { move: input.id } });
  return { seen: true as const };
}
