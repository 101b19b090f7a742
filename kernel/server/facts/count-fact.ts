import { sql } from 'kysely';
import {
  type Condition,
  type FactDeclaration,
  type Field,
  type Register,
  countyOf,
  isSealed,
  placeRange,
  snake,
  tableOf,
} from '../../model/index.ts';
import type { Tx } from '../db/database.ts';
import { comparable } from '../store/extra-values.ts';

/** A county's own field is counted by its comparable key. */
function extraSql(key: string, field: Field, slot: number, condition: Condition) {
  const column = sql`extra_keys[${sql.lit(slot)}]`;
  if (condition === null) return sql`${column} is null`;
  if (typeof condition === 'object' && 'present' in condition) return sql`${column} is not null`;
  if (field.kind === 'codes') return sql`extra -> ${key} @> ${JSON.stringify([condition])}::jsonb`;
  if (typeof condition !== 'object') return sql`${column} = ${comparable(field, condition)}`;
  if ('gte' in condition) return sql`${column} >= ${comparable(field, condition.gte)}`;
  return sql`${column} in (${sql.join(condition.in.map((each) => comparable(field, each)))})`;
}

/** One condition of a fact over the columns of its register's table. */
function conditionSql(register: Register, key: string, condition: Condition) {
  const field = register.fields[key];
  if (field?.extra !== undefined) return extraSql(key, field, field.extra.slot, condition);
  const column = sql.ref(field !== undefined && isSealed(field) ? `${snake(key)}_sealed` : snake(key));
  if (condition === null) return sql`${column} is null`;
  if (typeof condition !== 'object') return sql`${column} = ${condition}`;
  if ('present' in condition) return sql`${column} is not null`;
  if ('gte' in condition) return sql`${column} >= ${condition.gte}`;
  return sql`${column} in (${sql.join([...condition.in])})`;
}

export const COMMUNITY_DIGITS = 12;

/** Everything that a fact asks of a row, wherever it lives. */
export const conditionsSql = (register: Register, { where, outsideGrids }: FactDeclaration) => [
  ...Object.entries(where).map(([key, condition]) => conditionSql(register, key, condition)),
  ...(outsideGrids === true ? [sql`length(place) = ${sql.lit(COMMUNITY_DIGITS)}`] : []),
];

/** Rows that hold in the world on a day, where the register names the fields that say so. */
function holding(register: Register, day: string | null) {
  if (day === null) return [];
  const { since, until } = register;
  return [
    ...(since === undefined ? [] : [sql`(${sql.ref(snake(since))} is null or ${sql.ref(snake(since))} <= ${day}::date)`]),
    ...(until === undefined ? [] : [sql`(${sql.ref(snake(until))} is null or ${sql.ref(snake(until))} >= ${day}::date)`]),
  ];
}

/** The number that a fact adds up; a county's own stands in `extra`. */
export function amountSql(register: Register, key: string) {
  return register.fields[key]?.extra === undefined ? sql`${sql.ref(snake(key))}` : sql`(extra ->> ${key})::numeric`;
}

function measureSql(register: Register, declaration: FactDeclaration) {
  if (declaration.measure === 'count') return sql`count(*)`;
  if (declaration.measure === 'variety') return sql`count(distinct item)`;
  const column = amountSql(register, declaration.field ?? '');
  return declaration.measure === 'sum' ? sql`coalesce(sum(${column}), 0)` : sql`count(distinct ${column})`;
}

/** The value of one fact in a subtree, counted from the rows in force that hold on `day` (all in force when it is null). */
export async function countFact(
  tx: Tx,
  register: Register,
  declaration: FactDeclaration,
  place: string,
  day: string | null,
): Promise<number> {
  const county = countyOf(place);
  if (county === undefined) throw new Error(`Facts are counted inside a county, not at "${place}".`);
  const [from, before] = placeRange(place);
  const where = [...conditionsSql(register, declaration), ...holding(register, day)];
  const here =
    declaration.over === undefined
      ? sql`place >= ${from} and place < ${before}`
      : sql`exists (select 1 from unnest(${sql.ref(snake(declaration.over))}) as served where served >= ${from} collate "C" and served < ${before} collate "C")`;
  const all = sql.join([sql`county = ${county}`, sql`ended_at is null`, here, ...where], sql` and `);
  const items = declaration.measure === 'variety' ? sql`, unnest(${sql.ref(snake(declaration.field ?? ''))}) as item` : sql``;
  const found = await sql<{
    value: number;
  }>`select ${measureSql(register, declaration)} as value from ${sql.table(tableOf(register))}${items} where ${all}`.execute(tx);
  return Number(found.rows[0]?.value ?? 0);
}

/**
 * The same for many communities of a county in one statement: a county that is new, or was imported whole, is counted by
 * one scan for each fact instead of one for each place. Only for facts that are plain counts and sums.
 */
export async function countByCommunity(
  tx: Tx,
  register: Register,
  declaration: FactDeclaration,
  county: string,
  communities: readonly string[],
  day: string | null,
): Promise<Map<string, number>> {
  const where = [...conditionsSql(register, declaration), ...holding(register, day)];
  const all = sql.join([sql`county = ${county}`, sql`ended_at is null`, ...where], sql` and `);
  const found = await sql<{ place: string; value: number }>`
    select left(place, 12) as place, ${measureSql(register, declaration)} as value from ${sql.table(tableOf(register))} where ${all} group by left(place, 12)
  `.execute(tx);
  const counted = new Map(found.rows.map((row) => [row.place, Number(row.value)]));
  return new Map(communities.map((place) => [place, counted.get(place) ?? 0]));
}
