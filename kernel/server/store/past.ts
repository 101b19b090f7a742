import { type RawBuilder, sql } from 'kysely';
import { type Register, columnsOfRegister, fieldsOf, isSealed, isWithin, placeRange, snake, tableOf } from '../../model/index.ts';
import type { Stored } from './decode.ts';
import { type PastPassage, type PastRecord, type PastStep, foldSteps } from './past-fold.ts';
import type { Work } from './work.ts';

/** Which tree a past row is placed in: the one that stood then, or that of today, where what follows its place counts. */
export type PastTree = 'then' | 'today';

/**
 * Rows as they were recorded before an instant: transaction time, whatever days the rows speak of. What was entered later is
 * not there; what was corrected later has the value of then (docs/decisions/0016).
 */
export interface PastScope {
  readonly county: string;
  /** A subtree. */
  readonly place: string;
  readonly tree: PastTree;
  /** ISO instant, exclusive: the beginning of the next day in China. */
  readonly before: string;
}

/** A row in force in the scope, with some of its values. */
export interface PastRow {
  readonly id: string;
  readonly place: string;
  /** By field; sealed ones are left out. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Beside a row's own columns: which steps gave values that were changed since, and whether the row is out of sight today. */
export interface PastStored {
  readonly row: Stored;
  /** Fields changed since -> when the value of then was recorded; null where that is not seen. */
  readonly since: ReadonlyMap<string, string | null>;
  /** The reader does not see the record as it is today: it lies elsewhere by now. */
  readonly away: boolean;
}

const placeIn = (tree: PastTree, past: Pick<PastRecord, 'place' | 'heir'>): string =>
  tree === 'today' ? (past.heir ?? past.place) : past.place;

const within = (column: string, place: string): RawBuilder<unknown> => {
  const [from, before] = placeRange(place);
  return sql`(${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${before})`;
};

/** The values of a step: all, or only those that are asked for. */
const valuesOf = (keys: readonly string[] | undefined): RawBuilder<unknown> =>
  keys === undefined
    ? sql`c.values`
    : sql`(select coalesce(jsonb_object_agg(k, c.values -> k), '{}') from unnest(${[...keys]}::text[]) as k where c.values ? k)`;

/** Which records are folded: a query that names them in a column `record`, or a list short enough to go by the index. */
type Held = { readonly found: RawBuilder<unknown> } | { readonly ids: readonly string[] };

/** Steps and passages of some records before an instant, folded. */
async function fold(
  work: Pick<Work, 'tx'>,
  of: Register,
  { county, before }: Pick<PastScope, 'county' | 'before'>,
  held: Held,
  keys?: readonly string[],
): Promise<PastRecord[]> {
  const named = 'found' in held ? sql`with held as materialized (${held.found})` : sql``;
  const from = (table: string) =>
    'found' in held ? sql`held join ${sql.table(table)} as c on c.record = held.record` : sql`${sql.table(table)} as c`;
  const listed = 'found' in held ? sql`true` : sql`c.record = any(${[...held.ids]}::uuid[])`;
  const steps = await sql<PastStep>`
    ${named}
    select c.record, c.version, c.place, c.heir, c.action, c.entry, c.at, ${valuesOf(keys)} as values
    from ${from('kernel.change')}
    where c.county = ${county} and c.register = ${of.name} and ${listed} and c.at < ${before}::timestamptz order by c.record, c.version`.execute(
    work.tx,
  );
  if (steps.rows.length === 0) return [];
  const asked = keys === undefined ? undefined : [...keys, '#ended'];
  const passages = await sql<PastPassage>`
    ${named}
    select c.record, c.version, c.came, case when c.came then ${valuesOf(asked)} end as values
    from ${from('kernel.passage')}
    where c.county = ${county} and c.register = ${of.name} and ${listed} and c.at < ${before}::timestamptz order by c.record, c.version`.execute(
    work.tx,
  );
  const passing = Map.groupBy(passages.rows, (each) => each.record);
  return [...Map.groupBy(steps.rows, (each) => each.record)].flatMap(([record, mine]) => foldSteps(mine, passing.get(record) ?? []) ?? []);
}

/** Records with a step in the scope that were written to since, or are out of sight by now: only their steps tell what they were. */
function changedIn(of: Register, { county, place, tree, before }: PastScope): RawBuilder<unknown> {
  const here = tree === 'today' ? sql`(${within('c.place', place)} or ${within('c.heir', place)})` : within('c.place', place);
  return sql`
    select distinct c.record from kernel.change as c
    where c.county = ${county} and c.register = ${of.name} and c.at < ${before}::timestamptz and ${here} and not exists (
      select 1 from ${sql.table(tableOf(of))} as t where t.county = ${county} and t.id = c.record and t.updated_at < ${before}::timestamptz)`;
}

/** Of the rows that were in force in the scope, those changed since. */
export async function changedSince(work: Pick<Work, 'tx'>, of: Register, scope: PastScope, keys: readonly string[]): Promise<PastRow[]> {
  const records = await fold(work, of, scope, { found: changedIn(of, scope) }, keys);
  return records.flatMap((past) => {
    const place = placeIn(scope.tree, past);
    return past.endedAt === null && isWithin(place, scope.place) ? [{ id: past.id, place, values: past.values }] : [];
  });
}

/** Of the rows that were in force in the scope, those nobody has written to since: they stand as they stood. */
async function unchangedSince(
  work: Pick<Work, 'tx'>,
  of: Register,
  { county, place, before }: PastScope,
  keys: readonly string[],
): Promise<PastRow[]> {
  const columns = sql.join([sql`id`, sql`place`, ...keys.map((key) => sql`${sql.ref(snake(key))} as ${sql.ref(key)}`)]);
  const found = await sql<Record<string, unknown>>`
    select ${columns} from ${sql.table(tableOf(of))}
    where county = ${county} and ${within('place', place)} and updated_at < ${before}::timestamptz and ended_at is null`.execute(work.tx);
  return found.rows.map(({ id, place: at, ...values }) => ({ id: String(id), place: String(at), values }));
}

/** Every row of a register that was in force in the scope, in no order; two or three statements whatever their number. */
export async function rowsAsOf(work: Pick<Work, 'tx'>, of: Register, scope: PastScope, keys: readonly string[]): Promise<PastRow[]> {
  return [...(await unchangedSince(work, of, scope, keys)), ...(await changedSince(work, of, scope, keys))];
}

/**
 * Some records as their rows stood, ended ones included; those not recorded yet are left out. A value that was sealed then is
 * opened by the salt of today: what was erased since stays erased, and a record that is out of sight keeps its seals.
 */
export async function storedAsOf(
  work: Pick<Work, 'tx'>,
  of: Register,
  { county, tree, before }: Omit<PastScope, 'place'>,
  ids: readonly string[],
): Promise<Map<string, PastStored>> {
  if (ids.length === 0) return new Map();
  const today =
    await sql<Stored>`select * from ${sql.table(tableOf(of))} where county = ${county} and id = any(${[...ids]}::uuid[])`.execute(work.tx);
  const rows = new Map(today.rows.map((row) => [String(row['id']), row]));
  const found = new Map<string, PastStored>();
  for (const [id, row] of rows)
    if (Date.parse(String(row['updated_at'])) < Date.parse(before)) found.set(id, { row, since: new Map(), away: false });
  const others = ids.filter((id) => !found.has(id));
  if (others.length === 0) return found;
  const changed = await keysChangedSince(work, of, { county, before }, others);
  for (const past of await fold(work, of, { county, before }, { ids: others })) {
    const row = rows.get(past.id);
    const fields = row === undefined ? Object.keys(past.values) : [...(changed.get(past.id) ?? [])];
    found.set(past.id, {
      row: storedOf(of, past, row, placeIn(tree, past)),
      since: new Map(fields.map((key) => [key, past.setBy.get(key)?.at ?? null])),
      away: row === undefined,
    });
  }
  return found;
}

async function keysChangedSince(
  work: Pick<Work, 'tx'>,
  of: Register,
  { county, before }: Pick<PastScope, 'county' | 'before'>,
  ids: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = await sql<{ record: string; key: string }>`
    select distinct c.record, k.key from kernel.change as c, jsonb_object_keys(c.values) as k(key)
    where c.county = ${county} and c.register = ${of.name} and c.record = any(${[...ids]}::uuid[]) and c.at >= ${before}::timestamptz`.execute(
    work.tx,
  );
  const keys = new Map<string, Set<string>>();
  for (const { record, key } of found.rows) keys.set(record, (keys.get(record) ?? new Set()).add(key));
  return keys;
}

const bytesOf = (value: unknown): Buffer | null =>
  typeof value === 'string' && value.startsWith(String.raw`\x`) ? Buffer.from(value.slice(2), 'hex') : null;

/** A record of then in the columns of its row. */
function storedOf(of: Register, past: PastRecord, today: Stored | undefined, place: string): Stored {
  const row: Stored = {
    id: past.id,
    place,
    version: past.version,
    ended_at: past.endedAt,
    origins: today?.['origins'] ?? {},
    key_salt: today?.['key_salt'] ?? null,
  };
  const salt = ((today?.['extra'] ?? {}) as Record<string, unknown>)['#salt'];
  const extra: Record<string, unknown> = salt === undefined ? {} : { '#salt': salt };
  for (const column of columnsOfRegister(of)) if (column.role === 'value') row[column.name] = null;
  for (const [key, field] of fieldsOf(of)) {
    const value = past.values[key] ?? null;
    if (field.extra !== undefined) {
      if (value !== null) extra[key] = isSealed(field) && typeof value === 'string' ? value.slice(2) : value;
    } else if (isSealed(field)) row[`${snake(key)}_sealed`] = bytesOf(value);
    else row[snake(key)] = value;
  }
  return { ...row, extra };
}
