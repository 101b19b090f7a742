import { type RawBuilder, sql } from 'kysely';
import { type PlaceMove, type Register, fieldsOf, findMove, isWithin, placeAfter, placeRange, snake, tableOf } from '../../model/index.ts';
import type { Stored } from './decode.ts';
import type { Work } from './work.ts';
import { type PendingChange, applyChanges } from './write.ts';

/** Field of a place or of several: where a row points to, beside where it lives. */
const placeFields = (of: Register) => fieldsOf(of).filter(([, field]) => field.kind === 'place' || field.kind === 'places');

/** Rows that tell of a place which goes under do not follow; see `ofPlace`. */
export const movesFor = (of: Register, moves: readonly PlaceMove[]): readonly PlaceMove[] =>
  of.ofPlace === undefined ? moves : moves.filter((move) => !move.ends);

/** The widest of the places: what lies below another one of them need not be looked for twice. */
export function widest(places: readonly string[]): string[] {
  const all = [...new Set(places)];
  return all.filter((place) => !all.some((other) => other !== place && isWithin(place, other)));
}

const either = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;

const within = (column: RawBuilder<unknown>, places: readonly string[]): RawBuilder<unknown> =>
  either(
    places.map((place) => {
      const [from, before] = placeRange(place);
      return sql`(${column} >= ${from} collate "C" and ${column} < ${before} collate "C")`;
    }),
  );

/** Rows that live at or below the places, or point there. */
function concerned(of: Register, places: readonly string[]): RawBuilder<unknown> {
  const wide = widest(places);
  return either([
    within(sql.ref('place'), wide),
    ...placeFields(of).map(([key, field]) =>
      field.kind === 'place'
        ? within(sql.ref(snake(key)), wide)
        : sql`exists (select 1 from unnest(${sql.ref(snake(key))}) as served where ${within(sql.ref('served'), wide)})`,
    ),
  ]);
}

/** How many rows of a register the moves concern, and how many are in force at the places themselves. */
export async function countRowsAt(
  work: Pick<Work, 'tx'>,
  of: Register,
  county: string,
  places: readonly string[],
): Promise<{ concerned: number; inForce: number }> {
  if (places.length === 0) return { concerned: 0, inForce: 0 };
  const found = await sql<{ concerned: number; inForce: number }>`
    select count(*) as concerned, count(*) filter (where ended_at is null and ${within(sql.ref('place'), widest(places))}) as "inForce"
    from ${sql.table(tableOf(of))} where county = ${county} and ${concerned(of, places)}`.execute(work.tx);
  return found.rows[0] ?? { concerned: 0, inForce: 0 };
}

/** How many rows in force tell of places that go under, and end with them. */
export async function countRowsOfPlaces(
  work: Pick<Work, 'tx'>,
  of: Register,
  county: string,
  moves: readonly PlaceMove[],
): Promise<number> {
  const ending = moves.filter((move) => move.ends).map((move) => move.from);
  if (of.ofPlace === undefined || ending.length === 0) return 0;
  const found = await sql<{ place: string; count: number }>`
    select place, count(*) as count from ${sql.table(tableOf(of))}
    where county = ${county} and ended_at is null and ${within(sql.ref('place'), widest(ending))} group by place`.execute(work.tx);
  return found.rows.filter((row) => findMove(moves, row.place)?.ends === true).reduce((sum, row) => sum + row.count, 0);
}

/** The grid codes (15 digits) at which rows of a register live below these places. */
export async function gridsInUse(work: Pick<Work, 'tx'>, of: Register, county: string, places: readonly string[]): Promise<string[]> {
  if (places.length === 0) return [];
  const found = await sql<{ place: string }>`
    select distinct place from ${sql.table(tableOf(of))} where county = ${county} and length(place) = 15 and ${within(sql.ref('place'), widest(places))}`.execute(
    work.tx,
  );
  return found.rows.map((row) => row.place);
}

/**
 * Moves up to `limit` rows of a register to where they belong after the moves, with their changes; answers how many. To be
 * called until it answers 0: rows that have moved are no longer found, so that a killed run goes on where it was.
 */
export async function moveRows(work: Work, of: Register, county: string, all: readonly PlaceMove[], limit: number): Promise<number> {
  const moves = movesFor(of, all);
  if (moves.length === 0) return 0;
  const codes = moves.map((move) => move.from);
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(of))} where county = ${county} and ${concerned(of, codes)} limit ${limit} for update`.execute(
    work.tx,
  );
  await applyChanges(
    work,
    of,
    found.rows.map((before) => ({ before, change: changeOf(of, before, moves) })),
  );
  return found.rows.length;
}

function changeOf(of: Register, before: Stored, moves: readonly PlaceMove[]): PendingChange['change'] {
  const from = String(before['place']);
  const to = placeAfter(moves, from);
  const values: Record<string, unknown> = {};
  const was: Record<string, unknown> = {};
  for (const [key, field] of placeFields(of)) {
    const old = before[snake(key)];
    const now =
      field.kind === 'places' && Array.isArray(old)
        ? [...new Set(old.map((each) => placeAfter(moves, String(each))))]
        : typeof old === 'string'
          ? placeAfter(moves, old)
          : old;
    if (JSON.stringify(now ?? null) === JSON.stringify(old ?? null)) continue;
    values[key] = now;
    was[key] = old;
  }
  const code = of.ofPlace?.code;
  if (code !== undefined && from !== to && before[snake(code)] === from) {
    values[code] = to;
    was[code] = from;
  }
  const numbered = of.numbered;
  if (numbered !== undefined && from !== to && before[snake(numbered.code)] === from) {
    const former = before[snake(numbered.former)] ?? null;
    values[numbered.code] = to;
    values[numbered.former] = [...(typeof former === 'string' ? [former] : []), from].join('、');
    was[numbered.code] = from;
    was[numbered.former] = former;
  }
  return {
    id: String(before['id']),
    place: to,
    values,
    note: { ...(from === to ? {} : { '#from': from }), ...(Object.keys(was).length === 0 ? {} : { '#was': was }) },
  };
}

/** Ends what tells of places that go under (their bodies, their standing). Answers how many rows. */
export async function endRowsOfPlaces(
  work: Work,
  of: Register,
  county: string,
  moves: readonly PlaceMove[],
  reason: string,
): Promise<number> {
  const ending = moves.filter((move) => move.ends).map((move) => move.from);
  if (of.ofPlace === undefined || ending.length === 0) return 0;
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(of))} where county = ${county} and ended_at is null and ${within(sql.ref('place'), widest(ending))} for update`.execute(
    work.tx,
  );
  // A community below a town that goes under goes on itself: the nearest move tells.
  const pending = found.rows
    .filter((before) => findMove(moves, String(before['place']))?.ends === true)
    .map((before) => ({ before, change: { id: String(before['id']), end: { reason } } }));
  await applyChanges(work, of, pending);
  return pending.length;
}

/** The official name stands in rows that tell of a place; it follows a renaming. */
export async function nameRowsOfPlaces(
  work: Work,
  of: Register,
  county: string,
  names: readonly { readonly code: string; readonly name: string }[],
): Promise<number> {
  const key = of.ofPlace?.name;
  if (key === undefined || names.length === 0) return 0;
  const byCode = new Map(names.map((each) => [each.code, each.name]));
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(of))} where county = ${county} and ended_at is null and place = any(${[...byCode.keys()]}) for update`.execute(
    work.tx,
  );
  const pending = found.rows
    .filter((before) => before[snake(key)] !== byCode.get(String(before['place'])))
    .map((before) => ({
      before,
      change: {
        id: String(before['id']),
        values: { [key]: byCode.get(String(before['place'])) },
        note: { '#was': { [key]: before[snake(key)] } },
      },
    }));
  await applyChanges(work, of, pending);
  return pending.length;
}

/** What stands in the way of taking a set of changes back: rows changed since, and rows made at places that would vanish. */
export async function writtenSince(
  work: Pick<Work, 'tx'>,
  of: Register,
  county: string,
  entry: string,
  opened: readonly string[],
): Promise<{ changed: number; made: number }> {
  const table = sql.table(tableOf(of));
  const ours = sql`select 1 from kernel.change as c where c.county = ${county} and c.register = ${of.name} and c.record = t.id and c.entry = ${entry}::uuid`;
  const found = await sql<{ changed: number; made: number }>`
    select
      (select count(*) from ${table} as t, kernel.change as c where t.county = ${county} and c.county = ${county} and c.entry = ${entry}::uuid
         and c.register = ${of.name} and c.record = t.id and c.version <> t.version) as changed,
      (select count(*) from ${table} as t where t.county = ${county} and ${within(sql.ref('t.place'), widest(opened))} and not exists (${ours})) as made`.execute(
    work.tx,
  );
  return found.rows[0] ?? { changed: 0, made: 0 };
}

interface Step {
  readonly record: string;
  readonly action: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Takes back up to `limit` of the changes that `entry` made; to be called until it answers 0. Rows changed since stay. */
export async function returnRows(work: Work, of: Register, county: string, entry: string, limit: number): Promise<number> {
  const steps = await sql<Step>`
    select c.record, c.action, c.values from kernel.change as c, ${sql.table(tableOf(of))} as t
    where c.county = ${county} and c.entry = ${entry}::uuid and c.register = ${of.name}
      and t.county = ${county} and t.id = c.record and t.version = c.version limit ${limit}`.execute(work.tx);
  if (steps.rows.length === 0) return 0;
  const ids = steps.rows.map((step) => step.record);
  const stored = await sql<Stored>`
    select * from ${sql.table(tableOf(of))} where county = ${county} and id = any(${ids}::uuid[]) for update`.execute(work.tx);
  const byId = new Map(steps.rows.map((step) => [step.record, step]));
  await applyChanges(
    work,
    of,
    stored.rows.map((before) => ({ before, change: returnOf(before, byId.get(String(before['id']))) })),
  );
  return stored.rows.length;
}

function returnOf(before: Stored, step: Step | undefined): PendingChange['change'] {
  const id = String(before['id']);
  if (step?.action === 'end') return { id, end: 'reopen' };
  const from = step?.values['#from'];
  return {
    id,
    values: (step?.values['#was'] ?? {}) as Record<string, unknown>,
    ...(typeof from === 'string' ? { place: from } : {}),
  };
}
