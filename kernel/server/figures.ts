import { sql } from 'kysely';
import { type Portion, type Target, countyOf, levelOf, placeRange } from '../model/index.ts';
import type { Work } from './store/index.ts';

/** A figure as it is kept: one indicator at one place in one month. */
export interface Figure extends Portion {
  readonly name: string;
  readonly place: string;
  readonly month: string;
  readonly asOf: string;
}

const columns = sql`name, place, month, numerator, denominator, as_of as "asOf"`;

/** From the county down the figures live with the county; above it they are summaries of counties. */
const source = (place: string) => {
  const county = countyOf(place);
  return county === undefined ? sql`kernel.indicator_summary where true` : sql`kernel.indicator_value where county = ${county}`;
};

/** All indicators of one place over some months, in one query. */
export async function figuresOf(
  work: Work,
  place: string,
  names: readonly string[],
  fromMonth: string,
  toMonth: string,
): Promise<Figure[]> {
  const found =
    await sql<Figure>`select ${columns} from ${source(place)} and place = ${place} and name = any(${names}) and month between ${fromMonth} and ${toMonth} order by name, month`.execute(
      work.tx,
    );
  return found.rows;
}

/** One indicator in the places directly below, by code. */
export async function figuresBelow(
  work: Work,
  place: string,
  name: string,
  month: string,
  after: string,
  limit: number,
): Promise<Figure[]> {
  const below =
    levelOf(place) === 'city'
      ? sql`kernel.indicator_value where county = any(${await countiesBelow(work, place)}) and place = county`
      : sql`${source(place)} and parent = ${place}`;
  const found =
    await sql<Figure>`select ${columns} from ${below} and name = ${name} and month = ${month} and place > ${after} order by place limit ${limit}`.execute(
      work.tx,
    );
  return found.rows;
}

async function countiesBelow(work: Work, place: string): Promise<string[]> {
  const found = await sql<{
    county: string;
  }>`select distinct county from kernel.indicator_value where county >= ${place} and county < ${`${place}:`}`.execute(work.tx);
  return found.rows.map((row) => row.county);
}

/** What a programme asks of an indicator. */
export interface Aim {
  readonly name: string;
  readonly target: Target;
  readonly unit: 'percent' | 'count';
}

/** The rows that the misses of a place are looked for in: communities inside a county, counties above it. */
async function missSource(work: Work, place: string) {
  const county = countyOf(place);
  if (county !== undefined) return sql`v.county = ${county} and length(v.place) = 12`;
  return sql`v.county = any(${await countiesBelow(work, place)}) and v.place = v.county`;
}

/**
 * Who misses its target, for several indicators in one query: how many, and the first few. The test is in integers, by the
 * programme's own targets.
 */
export async function missesOf(
  work: Work,
  place: string,
  aims: readonly Aim[],
  month: string,
  first: number,
): Promise<Map<string, { total: number; places: string[] }>> {
  const rows = aims.map((each) => ({
    name: each.name,
    op: each.target.op,
    tn: each.target.numerator,
    td: each.target.denominator,
    over: each.unit === 'percent',
  }));
  const [from, before] = placeRange(place);
  const found = await sql<{ name: string; total: number; places: string[] }>`
    select v.name, count(*) as total, (array_agg(v.place order by v.place))[1:${sql.lit(first)}] as places
    from kernel.indicator_value as v
    join json_to_recordset(${JSON.stringify(rows)}::json) as a(name text, op text, tn numeric, td numeric, over boolean) on a.name = v.name
    where ${await missSource(work, place)} and v.month = ${month} and v.place >= ${from} and v.place < ${before}
      and case a.op
        when 'at-least' then v.numerator * a.td < (case when a.over then v.denominator else 1 end) * a.tn
        when 'at-most' then v.numerator * a.td > (case when a.over then v.denominator else 1 end) * a.tn
        else v.numerator * a.td <> (case when a.over then v.denominator else 1 end) * a.tn
      end
    group by v.name
  `.execute(work.tx);
  return new Map(found.rows.map((row) => [row.name, { total: row.total, places: row.places }]));
}

/** Facts of some places: place -> fact -> value. */
export async function factsAt(work: Work, places: readonly string[]): Promise<Map<string, Record<string, number>>> {
  const counties = [...new Set(places.map(countyOf).filter((each) => each !== undefined))];
  const found = await sql<{
    place: string;
    name: string;
    value: number;
  }>`select place, name, value from kernel.fact where county = any(${counties}) and place = any(${places})`.execute(work.tx);
  const byPlace = new Map<string, Record<string, number>>();
  for (const row of found.rows) byPlace.set(row.place, { ...byPlace.get(row.place), [row.name]: Number(row.value) });
  return byPlace;
}
