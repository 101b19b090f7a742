import { sql } from 'kysely';
import { type Dictionary, factsOfMeasure, levelOf } from '../../model/index.ts';
import { type Tx, asOwner } from '../db/database.ts';
import type { Platform } from '../platform.ts';
import { dayIn, monthEnd, monthOf, monthsUpTo } from '../time.ts';
import { countAtMonths } from './count-past.ts';
import { addUp, adding, communityLines, distinctLines, keepLines } from './figure-lines.ts';
import { refreshSummaries } from './indicators.ts';

/** Past months that a page shows: two years with the running month. */
const PAST_MONTHS = 23;
const MONTHS_AT_ONCE = 24; // some thousand places a month are held while they are added up

type Parts = Pick<Platform, 'db' | 'dictionary' | 'places' | 'clock'>;

/** The months before the running one that pages show. */
export const pastMonths = (clock: () => Date, count = PAST_MONTHS): string[] => monthsUpTo(monthOf(dayIn(clock())), count + 1).slice(0, -1);

/**
 * Counts months that are over anew, from the rows that held at the end of each: by the days that the registers name
 * (`since`, `until`), else by when rows were entered and ended. What stood there before for these months is replaced. The
 * running month is the live figure and is refused. Answers how many figures now stand.
 */
export async function recountMonths(parts: Parts, county: string, months: readonly string[]): Promise<number> {
  const running = monthOf(dayIn(parts.clock()));
  const open = months.find((month) => month >= running);
  if (open !== undefined) throw new Error(`The month ${open} is not over: its figures are live.`);
  let figures = 0;
  for (let at = 0; at < months.length; at += MONTHS_AT_ONCE) {
    const some = months.slice(at, at + MONTHS_AT_ONCE);
    figures += await asOwner(parts.db, (tx) => recount(tx, parts, county, some));
  }
  return figures;
}

/**
 * Fills the past after an import of old ledgers: counts those of the last two years' months that nobody lived through here.
 * A month whose figures were kept while it ran stays as it was reported; only `recountMonths` moves it.
 */
export async function recountUnlived(parts: Parts, county: string): Promise<number> {
  const months = pastMonths(parts.clock);
  const lived = await parts.db.owner.query<{ month: string; asOf: string }>(
    'select month, min(as_of) as "asOf" from kernel.indicator_value where county = $1 and place = $1 and month = any($2) group by month',
    [county, months],
  );
  const kept = new Set(lived.rows.filter(({ month, asOf }) => asOf < monthEnd(month).instant).map(({ month }) => month));
  return recountMonths(
    parts,
    county,
    months.filter((month) => !kept.has(month)),
  );
}

async function recount(tx: Tx, { dictionary, places }: Parts, county: string, months: readonly string[]): Promise<number> {
  const indicators = [...dictionary.indicators.values()];
  const names = indicators.map((each) => each.name);
  const facts = await pastFacts(tx, dictionary, county, months, await places.stoodFor(tx, county, months));
  await sql`delete from kernel.indicator_value where county = ${county} and name = any(${names}) and month = any(${months})`.execute(tx);
  const above = [county.slice(0, 4), county.slice(0, 2), ''];
  await sql`delete from kernel.indicator_summary where name = any(${names}) and place = any(${above}) and month = any(${months})`.execute(
    tx,
  );
  let figures = 0;
  for (const month of months) {
    const at = monthEnd(month).instant;
    const known = facts.get(month) ?? new Map<string, Record<string, number>>();
    const communities = new Map([...known].filter(([place]) => levelOf(place) === 'community'));
    const lines = [...communityLines(indicators, communities, month).lines, ...distinctLines(indicators, known, month)];
    await keepLines(tx, county, lines, at);
    const sums = adding(indicators).map((each) => each.name);
    await addUp(tx, county, sums, [...new Set([...communities.keys()].map((place) => place.slice(0, 9)))], county, month, at);
    await addUp(tx, county, sums, [county], county.slice(0, 4), month, at);
    await refreshSummaries(tx, month, at);
    figures += lines.length;
  }
  return figures;
}

type FactsByMonth = Map<string, Map<string, Record<string, number>>>;

/** The facts that indicators ask for, by month and place: one statement a fact. Where others are known, none of a kind is 0. */
async function pastFacts(
  tx: Tx,
  dictionary: Dictionary,
  county: string,
  months: readonly string[],
  stoodFor: Parameters<typeof countAtMonths>[5],
): Promise<FactsByMonth> {
  const asked = new Set([...dictionary.indicators.values()].flatMap((each) => factsOfMeasure(each.measure)));
  const byMonth: FactsByMonth = new Map();
  const published = new Map<string, Set<string>>();
  for (const name of asked) {
    const found = dictionary.facts.get(name);
    const declaration = found?.register.publishes?.[found.key];
    if (found === undefined || declaration === undefined) continue;
    for (const { month, place, value } of await countAtMonths(tx, found.register, declaration, county, months, stoodFor)) {
      const places = byMonth.get(month) ?? new Map<string, Record<string, number>>();
      byMonth.set(month, places.set(place, { ...places.get(place), [name]: value }));
      published.set(month, (published.get(month) ?? new Set()).add(name));
    }
  }
  for (const [month, places] of byMonth)
    for (const [place, values] of places)
      if (levelOf(place) === 'community')
        places.set(place, { ...Object.fromEntries([...(published.get(month) ?? [])].map((name) => [name, 0])), ...values });
  return byMonth;
}
