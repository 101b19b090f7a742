import { type Geometry, type InputOf, type OutputOf, type Refusal, countyOf, decidePlace, levelOf, placeRange } from '@linli/kernel/model';
import { type Context, type Stored, endOfDay, rowsAsOf, sql } from '@linli/kernel/server';
import { grid, type listGrids } from '../../model/index.ts';

type Facts = OutputOf<typeof listGrids>['grids'][number];

interface Home {
  readonly place: string;
  readonly count: number;
}

/** How many there are in force, by the place at which they stand: a grid, or a community where they are in none. */
export const homesAt = async (
  context: Context,
  table: 'household' | 'dwelling',
  county: string,
  place: string,
): Promise<Map<string, number>> => {
  const [from, before] = placeRange(place);
  const found = await sql<Home>`
    select place, count(*) as count from ${sql.table(`residents.${table}`)}
    where county = ${county} and place >= ${from} and place < ${before} and ended_at is null group by place`.execute(context.tx);
  return new Map(found.rows.map((row) => [row.place, Number(row.count)]));
};

/** Whether the post may see how many people live where: cities and provinces see grids, not homes. */
const seesHomes = (context: Context): boolean => countyOf(context.actor.place) !== undefined;

/** Grids of a community or a town with who looks after them and how many live there, in the order of their numbers. */
export async function gridsHere(context: Context, { place, on }: InputOf<typeof listGrids>): Promise<OutputOf<typeof listGrids> | Refusal> {
  const outside = decidePlace(context.actor, place);
  if (outside !== undefined) return outside;
  const county = countyOf(place) ?? '';
  const [from, before] = placeRange(place);
  const boundaries = await sql<{ place: string; area: { type: string; coordinates: unknown[] } }>`
    select distinct on (place) place, area from grids.boundary
    where county = ${county} and place >= ${from} and place < ${before} and ended_at is null order by place, drawn_on desc nulls last, id desc`.execute(
    context.tx,
  );
  if (on !== undefined && on < context.today) {
    const past = await rowsAsOf(context, grid, { county, place, tree: 'then', before: endOfDay(on) }, ['number', 'name', 'kind', 'area', 'demonstration', 'since', 'until', 'note', 'aliases']); // prettier-ignore
    const grids = past.filter((row) => holdsOn(row.values, on)).map((row): Facts => pastFacts(row.id, row.place, row.values));
    return { grids: grids.toSorted((a, b) => (a.number < b.number ? -1 : 1)), boundaries: boundaries.rows, inNoGrid: 0 };
  }
  const found = await sql<Stored>`
    select id, place, version, number, name, kind, demonstration, aliases, since::text as since, note, area from grids.grid
    where county = ${county} and place >= ${from} and place < ${before} and ended_at is null order by number`.execute(context.tx);
  const staff = await staffOf(context, county, place);
  const counted = seesHomes(context);
  const households = counted ? await homesAt(context, 'household', county, place) : new Map<string, number>();
  const dwellings = counted ? await homesAt(context, 'dwelling', county, place) : new Map<string, number>();
  const grids = found.rows.map((row): Facts => ({
    ...pastFacts(String(row['id']), String(row['place']), row),
    version: Number(row['version']),
    staff: staff.get(String(row['id'])) ?? [],
    households: households.get(String(row['place'])) ?? 0,
    dwellings: dwellings.get(String(row['place'])) ?? 0,
  }));
  const inNoGrid = [...dwellings].filter(([at]) => levelOf(at) === 'community').reduce((sum, [, count]) => sum + count, 0);
  return { grids, boundaries: boundaries.rows, inNoGrid };
}

const holdsOn = (values: Readonly<Record<string, unknown>>, on: string): boolean =>
  (typeof values['since'] !== 'string' || values['since'] <= on) && (typeof values['until'] !== 'string' || values['until'] >= on);

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const pastFacts = (id: string, place: string, values: Readonly<Record<string, unknown>>): Facts => ({
  id,
  place,
  version: 0,
  number: String(values['number']),
  name: String(values['name']),
  kind: values['kind'] === 'special' ? 'special' : 'base',
  demonstration: values['demonstration'] === true,
  aliases: textOrNull(values['aliases']),
  since: textOrNull(values['since']),
  note: textOrNull(values['note']),
  area: (values['area'] as (Geometry & { coordinates: unknown[] }) | null | undefined) ?? null,
  staff: [],
  households: 0,
  dwellings: 0,
});

async function staffOf(context: Context, county: string, place: string): Promise<Map<string, Facts['staff']>> {
  const [from, before] = placeRange(place);
  const found = await sql<Facts['staff'][number] & { grid: string }>`
    select grid, id, version, name, part, account, since::text as since from grids.grid_staff
    where county = ${county} and place >= ${from} and place < ${before} and ended_at is null
      and since <= ${context.today}::date and (until is null or until >= ${context.today}::date)
    order by case part when 'head' then 1 when 'worker' then 2 else 3 end, since, id`.execute(context.tx);
  const byGrid = Map.groupBy(found.rows, (row) => row.grid);
  return new Map([...byGrid].map(([grid, rows]) => [grid, rows.map(({ grid: _, ...facts }) => facts)]));
}
