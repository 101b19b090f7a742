import { sql } from 'kysely';
import { type Dictionary, type FactDeclaration, type Register, ancestorAt, levelOf, snake, tableOf } from '../../model/index.ts';
import { type Database, type Tx, asOwner } from '../db/database.ts';
import type { CountyDictionaries } from '../platform.ts';
import { dayIn, monthOf } from '../time.ts';
import { countByCommunity, countFact } from './count-fact.ts';
import { hasFigures, refreshIndicators } from './indicators.ts';
import { rowsFact } from './rows-fact.ts';

/** A register at a place whose facts must be counted anew. */
interface Stale {
  readonly county: string;
  readonly register: string;
  readonly place: string;
}

const BATCH = 2_000; // lines taken in one go; a large import touches few places

/** Facts that count once in each place above are counted there; plain ones are only kept for communities and added up. */
const countsAbove = (declaration: FactDeclaration): boolean =>
  declaration.over !== undefined || declaration.measure === 'distinct' || declaration.measure === 'variety';

function placesFor(declaration: FactDeclaration, place: string): string[] {
  const community = ancestorAt(place, 'community') ?? place;
  if (!countsAbove(declaration)) return [community];
  return [ancestorAt(place, 'county'), ancestorAt(place, 'town'), ancestorAt(place, 'community')].filter((each) => each !== undefined);
}

/** What a register declares, and how many rows it has. */
const factsOfRegister = (register: Register): [string, FactDeclaration][] => [
  [rowsFact(register), { measure: 'count', where: {} }],
  ...Object.entries(register.publishes ?? {}).map(([key, declaration]): [string, FactDeclaration] => [
    `${register.domain}.${key}`,
    declaration,
  ]),
];

interface FactLine {
  readonly name: string;
  readonly place: string;
  readonly value: number;
}

const ONE_BY_ONE_MAX = 8; // beyond this many communities one scan of the county is cheaper than an index walk for each

async function countAt(
  tx: Tx,
  register: Register,
  declaration: FactDeclaration,
  county: string,
  places: readonly string[],
  day: string | null,
): Promise<Map<string, number>> {
  if (places.length > ONE_BY_ONE_MAX && !countsAbove(declaration)) return countByCommunity(tx, register, declaration, county, places, day);
  const counted = new Map<string, number>();
  for (const place of places) counted.set(place, await countFact(tx, register, declaration, place, day));
  return counted;
}

/** Counts the facts of the stale registers anew, register by register; answers the places that it touched. */
async function refreshFacts(tx: Tx, dictionary: Dictionary, county: string, stale: readonly Stale[], instant: Date): Promise<Set<string>> {
  const [at, day] = [instant.toISOString(), dayIn(instant)];
  const touched = new Set<string>();
  const lines: FactLine[] = [];
  for (const [registerName, own] of Map.groupBy(stale, (line) => line.register)) {
    const register = dictionary.registers.get(registerName);
    if (register === undefined) continue;
    for (const [name, declaration] of factsOfRegister(register)) {
      const places =
        declaration.over === undefined
          ? [...new Set(own.flatMap((line) => placesFor(declaration, line.place)))]
          : await servedPlaces(tx, register, declaration, county);
      for (const [place, value] of await countAt(tx, register, declaration, county, places, name === rowsFact(register) ? null : day)) {
        lines.push({ name, place, value });
        touched.add(place);
      }
    }
  }
  if (lines.length > 0) {
    await sql`
      insert into kernel.fact (county, name, place, value, as_of)
      select ${county}, name, place, value, ${at} from json_to_recordset(${JSON.stringify(lines)}::json) as x(name text, place text, value numeric)
      on conflict (county, name, place) do update set value = excluded.value, as_of = excluded.as_of
    `.execute(tx);
  }
  return touched;
}

/** Rows that serve places touch all of them, and those where they served before. */
async function servedPlaces(tx: Tx, register: Register, declaration: FactDeclaration, county: string): Promise<string[]> {
  const column = sql.ref(snake(declaration.over ?? ''));
  const found = await sql<{ place: string }>`
    select distinct served as place from ${sql.table(tableOf(register))}, unnest(${column}) as served where county = ${county}
    union select place from kernel.fact where county = ${county} and name = ${`${register.domain}.${Object.entries(register.publishes ?? {}).find(([, each]) => each === declaration)?.[0] ?? ''}`}
  `.execute(tx);
  const all = new Set<string>();
  for (const { place } of found.rows) {
    for (const level of ['county', 'town', 'community'] as const) {
      const at = ancestorAt(place, level);
      if (at !== undefined) all.add(at);
    }
  }
  return [...all];
}

async function takeStale(tx: Tx, county: string): Promise<Stale[]> {
  const taken = await sql<Stale>`
    with taken as (select id from kernel.stale where county = ${county} order by at limit ${BATCH} for update skip locked)
    delete from kernel.stale where county = ${county} and id in (select id from taken) returning county, register, place
  `.execute(tx);
  return taken.rows;
}

export interface Refreshed {
  readonly lines: number;
  readonly counties: readonly string[];
}

/** One round: takes what is stale, counts it anew, and moves the indicators above it. Repeats until nothing is stale. */
export async function refresh(db: Database, dictionaries: Pick<CountyDictionaries, 'at'>, now: () => Date): Promise<Refreshed> {
  let lines = 0;
  const counties = new Set<string>();
  for (;;) {
    const open = await db.owner.query<{ county: string }>('select distinct county from kernel.stale');
    if (open.rows.length === 0) return { lines, counties: [...counties] };
    for (const { county } of open.rows) {
      lines += await refreshCounty(db, await dictionaries.at(county), county, now());
      counties.add(county);
    }
  }
}

async function refreshCounty(db: Database, dictionary: Dictionary, county: string, instant: Date): Promise<number> {
  return asOwner(db, async (tx) => {
    const stale = await takeStale(tx, county);
    if (stale.length === 0) return 0;
    const touched = await refreshFacts(tx, dictionary, county, stale, instant);
    if (!(await openMonth(tx, dictionary, county, instant)))
      await moveFigures(
        tx,
        dictionary,
        county,
        [...touched].filter((place) => levelOf(place) === 'community'),
        instant,
      );
    return stale.length;
  });
}

const moveFigures = (tx: Tx, dictionary: Dictionary, county: string, communities: readonly string[], instant: Date): Promise<void> =>
  refreshIndicators(tx, [...dictionary.indicators.values()], county, communities, monthOf(dayIn(instant)), instant.toISOString());

/** A new month begins with the figures of every community, not only of those that somebody writes in. Answers whether it was new. */
async function openMonth(tx: Tx, dictionary: Dictionary, county: string, instant: Date): Promise<boolean> {
  if (await hasFigures(tx, [...dictionary.indicators.values()], county, monthOf(dayIn(instant)))) return false;
  const known = await sql<{
    place: string;
  }>`select distinct place from kernel.fact where county = ${county} and length(place) = 12`.execute(tx);
  await moveFigures(
    tx,
    dictionary,
    county,
    known.rows.map((row) => row.place),
    instant,
  );
  return true;
}

/** Opens the running month in counties where nobody has written anything yet. */
export async function openMonths(
  db: Database,
  dictionaries: Pick<CountyDictionaries, 'at'>,
  counties: readonly string[],
  now: () => Date,
): Promise<void> {
  for (const county of counties) {
    const dictionary = await dictionaries.at(county);
    await asOwner(db, (tx) => openMonth(tx, dictionary, county, now()));
  }
}
