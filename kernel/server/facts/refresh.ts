import { sql } from 'kysely';
import { type Condition, type Dictionary, type FactDeclaration, type Register, ancestorAt, countyOf, isSealed, levelOf, placeRange, snake, tableOf } from '../../model/index.ts';
import { type Database, type Tx, asOwner } from '../db/database.ts';
import { dayIn, monthOf } from '../time.ts';
import { refreshIndicators } from './indicators.ts';
import { rowsFact } from './rows-fact.ts';

/** A register at a place whose facts must be counted anew. */
interface Stale {
  readonly county: string;
  readonly register: string;
  readonly place: string;
}

const BATCH = 2_000; // lines taken in one go; a large import touches few places

function conditionSql(register: Register, key: string, condition: Condition) {
  const field = register.fields[key];
  const column = sql.ref(field !== undefined && isSealed(field) ? `${snake(key)}_sealed` : snake(key));
  if (condition === null) return sql`${column} is null`;
  if (typeof condition !== 'object') return sql`${column} = ${condition}`;
  if ('present' in condition) return sql`${column} is not null`;
  if ('gte' in condition) return sql`${column} >= ${condition.gte}`;
  return sql`${column} in (${sql.join([...condition.in])})`;
}

function measureSql(declaration: FactDeclaration) {
  if (declaration.measure === 'count') return sql`count(*)`;
  if (declaration.measure === 'variety') return sql`count(distinct item)`;
  const column = sql.ref(snake(declaration.field ?? ''));
  return declaration.measure === 'sum' ? sql`coalesce(sum(${column}), 0)` : sql`count(distinct ${column})`;
}

/** The value of one fact in a subtree, counted from the rows in force. */
export async function countFact(tx: Tx, register: Register, declaration: FactDeclaration, place: string): Promise<number> {
  const county = countyOf(place);
  if (county === undefined) throw new Error(`Facts are counted inside a county, not at "${place}".`);
  const [from, before] = placeRange(place);
  const where = Object.entries(declaration.where).map(([key, condition]) => conditionSql(register, key, condition));
  const here =
    declaration.over === undefined
      ? sql`place >= ${from} and place < ${before}`
      : sql`exists (select 1 from unnest(${sql.ref(snake(declaration.over))}) as served where served >= ${from} collate "C" and served < ${before} collate "C")`;
  const all = sql.join([sql`county = ${county}`, sql`ended_at is null`, here, ...where], sql` and `);
  const items = declaration.measure === 'variety' ? sql`, unnest(${sql.ref(snake(declaration.field ?? ''))}) as item` : sql``;
  const found = await sql<{ value: number }>`select ${measureSql(declaration)} as value from ${sql.table(tableOf(register))}${items} where ${all}`.execute(tx);
  return Number(found.rows[0]?.value ?? 0);
}

/** Facts that count once in each place above are counted there; plain ones are only kept for communities and added up. */
const countsAbove = (declaration: FactDeclaration): boolean => declaration.over !== undefined || declaration.measure === 'distinct' || declaration.measure === 'variety';

function placesFor(declaration: FactDeclaration, place: string): string[] {
  const community = ancestorAt(place, 'community') ?? place;
  if (!countsAbove(declaration)) return [community];
  return [ancestorAt(place, 'county'), ancestorAt(place, 'town'), ancestorAt(place, 'community')].filter((each) => each !== undefined);
}

/** What a register declares, and how many rows it has. */
const factsOfRegister = (register: Register): [string, FactDeclaration][] => [
  [rowsFact(register), { measure: 'count', where: {} }],
  ...Object.entries(register.publishes ?? {}).map(([key, declaration]): [string, FactDeclaration] => [`${register.domain}.${key}`, declaration]),
];

async function refreshFacts(tx: Tx, dictionary: Dictionary, county: string, stale: readonly Stale[], at: string): Promise<Set<string>> {
  const touched = new Set<string>();
  const lines: { name: string; place: string; value: number }[] = [];
  const done = new Set<string>();
  for (const line of stale) {
    const register = dictionary.registers.get(line.register);
    if (register === undefined) continue;
    for (const [name, declaration] of factsOfRegister(register)) {
      const places = declaration.over === undefined ? placesFor(declaration, line.place) : await servedPlaces(tx, register, declaration, county);
      for (const place of places) {
        if (done.has(`${name}@${place}`)) continue;
        done.add(`${name}@${place}`);
        lines.push({ name, place, value: await countFact(tx, register, declaration, place) });
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
export async function refresh(db: Database, dictionary: Dictionary, now: () => Date): Promise<Refreshed> {
  let lines = 0;
  const counties = new Set<string>();
  for (;;) {
    const open = await db.owner.query<{ county: string }>('select distinct county from kernel.stale');
    if (open.rows.length === 0) return { lines, counties: [...counties] };
    for (const { county } of open.rows) {
      lines += await refreshCounty(db, dictionary, county, now());
      counties.add(county);
    }
  }
}

async function refreshCounty(db: Database, dictionary: Dictionary, county: string, instant: Date): Promise<number> {
  return asOwner(db, async (tx) => {
    const stale = await takeStale(tx, county);
    if (stale.length === 0) return 0;
    const at = instant.toISOString();
    const touched = await refreshFacts(tx, dictionary, county, stale, at);
    const communities = [...touched].filter((place) => levelOf(place) === 'community');
    await refreshIndicators(tx, [...dictionary.indicators.values()], county, communities, monthOf(dayIn(instant)), at);
    return stale.length;
  });
}
