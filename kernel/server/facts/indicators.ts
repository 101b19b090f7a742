import { sql } from 'kysely';
import type { Indicator } from '../../model/index.ts';
import type { Tx } from '../db/database.ts';
import { addUp, adding, communityLines, keepLines, parentOfCommunity } from './figure-lines.ts';

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
  const names = adding(indicators).map((each) => each.name);
  const { lines, gone } = communityLines(indicators, await factsOf(tx, county, communities), month);
  await dropLines(tx, county, gone, month);
  await keepLines(tx, county, lines, at);
  await addUp(tx, county, names, [...new Set(communities.map(parentOfCommunity))], county, month, at);
  await addUp(tx, county, names, [county], county.slice(0, 4), month, at);
  if (gone.length > 0) await dropEmpty(tx, county, names, [...new Set(gone.map((each) => parentOfCommunity(each.place)))], month);
  await copyDistinct(tx, indicators, county, month, at);
}

async function dropLines(tx: Tx, county: string, gone: readonly { name: string; place: string }[], month: string): Promise<void> {
  if (gone.length === 0) return;
  await sql`delete from kernel.indicator_value as v using json_to_recordset(${JSON.stringify(gone)}::json) as x(name text, place text)
    where v.county = ${county} and v.month = ${month} and v.name = x.name and v.place = x.place`.execute(tx);
}

/** Towns in which no community is counted any more, then the county of such towns: nothing to divide by, so no figure (13.0: N = 0). */
async function dropEmpty(tx: Tx, county: string, names: readonly string[], towns: readonly string[], month: string): Promise<void> {
  for (const places of [towns, [county]])
    await sql`
      delete from kernel.indicator_value as v
      where v.county = ${county} and v.month = ${month} and v.place = any(${places})
        and v.name = any(${names})
        and not exists (select 1 from kernel.indicator_value as c where c.county = ${county} and c.month = ${month} and c.name = v.name and c.parent = v.place)
    `.execute(tx);
}

/** Whether a month has begun for a county: from then on its figures are moved place by place. */
export async function hasFigures(tx: Tx, indicators: readonly Indicator[], county: string, month: string): Promise<boolean> {
  const names = indicators.map((each) => each.name);
  const found = await sql`
    select 1 from kernel.indicator_value where county = ${county} and name = any(${names}) and place = ${county} and month = ${month} limit 1
  `.execute(tx);
  return found.rows.length > 0;
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
