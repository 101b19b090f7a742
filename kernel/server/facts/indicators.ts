import { sql } from 'kysely';
import { type Indicator, factsOfMeasure, meets, portionOf } from '../../model/index.ts';
import type { Tx } from '../db/database.ts';

interface FactRow {
  readonly name: string;
  readonly place: string;
  readonly value: number;
}

async function factsOf(tx: Tx, county: string, places: readonly string[]): Promise<Map<string, Record<string, number>>> {
  const found = await sql<FactRow>`select name, place, value from kernel.fact where county = ${county} and place = any(${places})`.execute(
    tx,
  );
  const byPlace = new Map<string, Record<string, number>>();
  for (const row of found.rows) {
    const facts = byPlace.get(row.place) ?? {};
    facts[row.name] = Number(row.value);
    byPlace.set(row.place, facts);
  }
  return byPlace;
}

interface Line {
  readonly name: string;
  readonly place: string;
  readonly parent: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly met: boolean | null;
}

const parentOfCommunity = (place: string): string => place.slice(0, 9);

/**
 * Figures of the touched communities from their facts, then town and county as sums of the level below: three set-wise
 * statements, whatever the number of indicators.
 */
export async function refreshIndicators(
  tx: Tx,
  indicators: readonly Indicator[],
  county: string,
  communities: readonly string[],
  month: string,
  at: string,
): Promise<void> {
  const adding = indicators.filter((each) => each.measure.kind !== 'distinct');
  const facts = await factsOf(tx, county, communities);
  const lines: Line[] = [];
  const gone: { name: string; place: string }[] = [];
  for (const [place, known] of facts) {
    for (const each of adding) {
      if (!factsOfMeasure(each.measure).some((name) => name in known)) continue;
      const portion = portionOf(each.measure, known);
      if (portion === null) gone.push({ name: each.name, place });
      else
        lines.push({ name: each.name, place, parent: parentOfCommunity(place), ...portion, met: meets(each.target, portion, each.unit) });
    }
  }
  await dropLines(tx, county, gone, month);
  await keepLines(tx, county, lines, month, at);
  const towns = [...new Set(communities.map(parentOfCommunity))];
  await addUp(
    tx,
    county,
    adding.map((each) => each.name),
    towns,
    county,
    month,
    at,
  );
  await addUp(
    tx,
    county,
    adding.map((each) => each.name),
    [county],
    county.slice(0, 4),
    month,
    at,
  );
  await copyDistinct(tx, indicators, county, month, at);
}

async function dropLines(tx: Tx, county: string, gone: readonly { name: string; place: string }[], month: string): Promise<void> {
  if (gone.length === 0) return;
  await sql`delete from kernel.indicator_value as v using json_to_recordset(${JSON.stringify(gone)}::json) as x(name text, place text)
    where v.county = ${county} and v.month = ${month} and v.name = x.name and v.place = x.place`.execute(tx);
}

async function keepLines(tx: Tx, county: string, lines: readonly Line[], month: string, at: string): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    insert into kernel.indicator_value (county, name, place, month, parent, numerator, denominator, met, as_of)
    select ${county}, name, place, ${month}, parent, numerator, denominator, met, ${at}
    from json_to_recordset(${JSON.stringify(lines)}::json) as x(name text, place text, parent text, numerator numeric, denominator numeric, met boolean)
    on conflict (county, name, place, month) do update
      set parent = excluded.parent, numerator = excluded.numerator, denominator = excluded.denominator, met = excluded.met, as_of = excluded.as_of
  `.execute(tx);
}

/** A place is the sum of what lies directly below it. */
async function addUp(
  tx: Tx,
  county: string,
  names: readonly string[],
  places: readonly string[],
  parent: string,
  month: string,
  at: string,
): Promise<void> {
  if (places.length === 0 || names.length === 0) return;
  await sql`
    insert into kernel.indicator_value (county, name, place, month, parent, numerator, denominator, met, as_of)
    select ${county}, name, parent, ${month}, ${parent}, sum(numerator), sum(denominator), null, ${at}
    from kernel.indicator_value
    where county = ${county} and month = ${month} and name = any(${names}) and parent = any(${places})
    group by name, parent
    on conflict (county, name, place, month) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, as_of = excluded.as_of
  `.execute(tx);
}

/** A fact that counts once in every place above was counted there; the figure is the fact. */
async function copyDistinct(tx: Tx, indicators: readonly Indicator[], county: string, month: string, at: string): Promise<void> {
  for (const each of indicators) {
    if (each.measure.kind !== 'distinct') continue;
    await sql`
      insert into kernel.indicator_value (county, name, place, month, parent, numerator, denominator, met, as_of)
      select county, ${each.name}, place, ${month}, case length(place) when 12 then left(place, 9) when 9 then county else left(county, 4) end, value, 1, null, ${at}
      from kernel.fact where county = ${county} and name = ${each.measure.fact}
      on conflict (county, name, place, month) do update set numerator = excluded.numerator, as_of = excluded.as_of
    `.execute(tx);
  }
}

/** City, province and country from the counties' snapshots. They say as of when, and are at most a minute old. */
export async function refreshSummaries(tx: Tx, month: string, at: string): Promise<void> {
  const levels: readonly (readonly [below: number, digits: number, parent: number | null])[] = [
    [6, 4, 2],
    [4, 2, 0],
    [2, 0, null],
  ];
  for (const [below, digits, parent] of levels) {
    const source =
      below === 6
        ? sql`select name, left(place, 4) as place, numerator, denominator from kernel.indicator_value where month = ${month} and place = county`
        : sql`select name, left(place, ${sql.lit(digits)}) as place, numerator, denominator from kernel.indicator_summary where month = ${month} and length(place) = ${sql.lit(below)}`;
    await sql`
      insert into kernel.indicator_summary (name, place, month, parent, numerator, denominator, as_of)
      select name, place, ${month}, ${parent === null ? sql`null` : sql`left(place, ${sql.lit(parent)})`}, sum(numerator), sum(denominator), ${at}
      from (${source}) as below group by name, place
      on conflict (name, place, month) do update set numerator = excluded.numerator, denominator = excluded.denominator, as_of = excluded.as_of
    `.execute(tx);
  }
}
