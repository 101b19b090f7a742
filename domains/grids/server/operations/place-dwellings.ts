import {
  type InputOf,
  type OutputOf,
  type Refusal,
  type Register,
  countyOf,
  decidePlace,
  isWithin,
  placeRange,
  refuse,
  tableOf,
} from '@linli/kernel/model';
import { type Context, type Stored, applyChanges, sql } from '@linli/kernel/server';
import { dwelling, household, person } from '@linli/residents/model';
import type { placeDwellings } from '../../model/index.ts';
import { locateDwellings } from '../dwellings.ts';
import { lockRows } from '../stored.ts';

/** Which dwelling goes where: by its id, the code of the grid or of the community. */
type Aims = ReadonlyMap<string, string>;

interface Plan {
  readonly aims: Aims;
  readonly outside: number;
  readonly unlocated: number;
}

/** Puts dwellings in grids, and with them the households and the people who live there: a grid is a place, and they live at it. */
export async function placeSome(
  context: Context,
  input: InputOf<typeof placeDwellings>,
): Promise<OutputOf<typeof placeDwellings> | Refusal> {
  const { place, dwellings, grid, dryRun = false } = input;
  const outside = decidePlace(context.actor, place);
  if (outside !== undefined) return outside;
  const county = countyOf(place) ?? '';
  const plan = dwellings === undefined ? await byPosition(context, county, place) : await byHand(context, county, place, dwellings, grid);
  if ('code' in plan) return plan;
  const { aims } = plan;
  const homes = (await lockRows(context, dwelling, county, [...aims.keys()])).filter(
    (row) => row['ended_at'] === null && isWithin(String(row['place']), place) && aims.get(String(row['id'])) !== row['place'],
  );
  const moving = new Map(homes.map((row) => [String(row['id']), aims.get(String(row['id'])) ?? place]));
  const households = await householdsIn(context, county, place, moving);
  const persons = await personsIn(context, county, place, moving);
  if (!dryRun) {
    await rehome(context, dwelling, homes, moving);
    await rehome(context, household, households.rows, households.aims);
    await rehome(context, person, persons.rows, persons.aims);
    context.note({
      register: dwelling.name,
      place,
      details: { dwellings: homes.length, households: households.rows.length, persons: persons.rows.length },
    });
  }
  const into = Map.groupBy(moving.values(), (number) => number);
  return {
    dwellings: homes.length,
    households: households.rows.length,
    persons: persons.rows.length,
    outside: plan.outside,
    unlocated: plan.unlocated,
    into: [...into].map(([number, all]) => ({ number, dwellings: all.length })).toSorted((a, b) => (a.number < b.number ? -1 : 1)),
  };
}

async function byPosition(context: Context, county: string, place: string): Promise<Plan> {
  const located = await locateDwellings(context, county, place);
  const [from, before] = placeRange(place);
  const found = await sql<{ unlocated: number }>`
    select count(*) as unlocated from residents.dwelling
    where county = ${county} and place >= ${from} and place < ${before} and ended_at is null and position_west is null`.execute(context.tx);
  return {
    aims: new Map(located.flatMap(({ id, at, grid }) => (grid === null || grid === at ? [] : [[id, grid] as const]))),
    outside: located.filter((each) => each.grid === null).length,
    unlocated: Number(found.rows[0]?.unlocated ?? 0),
  };
}

async function byHand(
  context: Context,
  county: string,
  place: string,
  dwellings: readonly string[],
  grid: string | null | undefined,
): Promise<Plan | Refusal> {
  if (grid === undefined)
    return refuse('invalid', 'grid-needed', { zh: '请选择要划入的网格。', en: 'Choose the grid to put them in.' }, { where: 'grid' });
  if (grid !== null) {
    const found = await sql`select 1 from grids.grid where county = ${county} and place = ${grid} and ended_at is null`.execute(context.tx);
    if (found.rows.length === 0 || !isWithin(grid, place))
      return refuse(
        'unknown',
        'no-such-grid',
        { zh: '这个社区没有这个网格，请重新选择。', en: 'The community has no such grid. Choose again.' },
        { where: 'grid' },
      );
  }
  return { aims: new Map(dwellings.map((id) => [id, grid ?? place])), outside: 0, unlocated: 0 };
}

interface Followers {
  readonly rows: Stored[];
  readonly aims: Aims;
}

/** Households that live in the dwellings and stand in the same community. */
async function householdsIn(context: Context, county: string, place: string, moving: Aims): Promise<Followers> {
  const [from, before] = placeRange(place);
  const found = await sql<Stored>`
    select * from ${sql.table(tableOf(household))} where county = ${county} and dwelling = any(${[...moving.keys()]}::uuid[])
      and ended_at is null and place >= ${from} and place < ${before} order by id for update`.execute(context.tx);
  return { rows: found.rows, aims: new Map(found.rows.map((row) => [String(row['id']), moving.get(String(row['dwelling'])) ?? place])) };
}

/** People whose home it is; who is only registered there lives elsewhere. */
async function personsIn(context: Context, county: string, place: string, moving: Aims): Promise<Followers> {
  const found = await sql<{ person: string; dwelling: string }>`
    select distinct on (r.person) r.person, coalesce(r.dwelling, h.dwelling) as dwelling
    from residents.residence as r left join residents.household as h on h.county = ${county} and h.id = r.household and h.ended_at is null
    where r.county = ${county} and r.ended_at is null and r.relation <> 'registered-away'
      and (r.dwelling = any(${[...moving.keys()]}::uuid[]) or (r.dwelling is null and h.dwelling = any(${[...moving.keys()]}::uuid[])))
    order by r.person, r.relation desc`.execute(context.tx);
  const aims = new Map(found.rows.map((row) => [row.person, moving.get(row.dwelling) ?? place]));
  const rows = await lockRows(context, person, county, [...aims.keys()]);
  return { rows: rows.filter((row) => row['ended_at'] === null && isWithin(String(row['place']), place)), aims };
}

async function rehome(context: Context, of: Register, rows: readonly Stored[], aims: Aims): Promise<void> {
  const pending = rows
    .map((before) => ({ before, change: { id: String(before['id']), place: aims.get(String(before['id'])) ?? String(before['place']) } }))
    .filter(({ before, change }) => change.place !== before['place']);
  await applyChanges(context, of, pending);
}
