import { type RawBuilder, sql } from 'kysely';
import {
  type Register,
  type RowOf,
  areaOf,
  columnsOfRegister,
  countyOf,
  findField,
  placeRange,
  snake,
  tableOf,
} from '../../model/index.ts';
import { belongingConditions } from './belonging.ts';
import { type Stored, decodeRow } from './decode.ts';
import { extraKey } from './extra-query.ts';
import { hasExtra, keysOf } from './extra-values.ts';
import { filterConditions } from './filter.ts';
import { searchCondition } from './search.ts';
import { type Count, countRows } from './count.ts';
import type { ListQuery } from './list-query.ts';
import { withTitles } from './titles.ts';
import type { Work } from './work.ts';
import { hasSalt, orderColumn } from '../register/ddl.ts';

export type Page<R extends Register = Register> = {
  readonly rows: RowOf<R>[];
  readonly next: string | null;
  readonly count: Count | null;
};

const LIST_LIMIT = 50;
const LIST_LIMIT_MAX = 200; // what a screen can hold and a person can look over

const columnName = (of: Register, key: string): string => {
  const field = of.fields[key];
  return field?.kind === 'name' && field.searched === true ? `${snake(key)}_pinyin` : snake(key);
};

export interface Order {
  /** What is ordered by; undefined: by id alone. */
  readonly by: RawBuilder<unknown> | undefined;
  /** Its column, where it has one of its own. */
  readonly column?: string;
  /** The value of a row, from which the next page goes on. */
  readonly read: (row: Stored) => unknown;
  readonly descending: boolean;
}

const byColumn = (column: string, descending: boolean): Order => ({
  by: column === 'id' ? undefined : sql.ref(column),
  column,
  read: (row) => row[column] ?? null,
  descending,
});

function orderOf(of: Register, sort: string | undefined): Order {
  const key = sort?.replace(/^-/, '');
  const field = key === undefined ? undefined : findField(of, key);
  const descending = sort?.startsWith('-') === true;
  if (key === undefined || field === undefined) return byColumn(orderColumn(of), false);
  const slot = field.extra?.slot;
  return slot === undefined
    ? byColumn(columnName(of, key), descending)
    : { by: extraKey(slot), read: (row) => keysOf(row)[slot - 1] ?? null, descending };
}

/** All conditions of a list but the page, as one `where` body. */
function conditions(work: Work, of: Register, query: ListQuery): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = belongingConditions(of, work);
  const place = query.place ?? (of.seenBelow === true ? (countyOf(work.actor.place) ?? work.actor.place) : areaOf(work.actor));
  const county = countyOf(place) ?? countyOf(work.actor.place);
  if (county !== undefined) found.push(sql`county = ${county}`);
  if (query.search === undefined || query.place !== undefined) {
    const [from, before] = placeRange(place);
    if (place !== county) found.push(sql`place >= ${from} and place < ${before}`);
    else if (of.alsoSeenFrom !== undefined) found.push(sql`place >= ${from} and place < ${before}`);
  }
  if (query.ended === 'only') found.push(sql`ended_at is not null`);
  if (query.ended !== 'only' && query.ended !== 'all') found.push(sql`ended_at is null`);
  found.push(...filterConditions(of, query.filters ?? {}, work));
  if (query.search !== undefined && query.search.trim() !== '') found.push(searchCondition(of, query.search, work));
  return found;
}

const and = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => (parts.length === 0 ? sql`true` : sql.join(parts, sql` and `));

interface Cursor {
  readonly value: unknown;
  readonly id: string;
}

export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');

export function decodeCursor(text: string): Cursor | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length !== 2 || typeof parsed[1] !== 'string' || !/^[0-9a-f-]{36}$/.test(parsed[1]))
      return undefined;
    const value: unknown = parsed[0];
    return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? { value, id: parsed[1] } : undefined;
  } catch {
    return undefined;
  }
}

/** Rows after the cursor; empty values come last in both directions. */
export function pageCondition(order: Order, cursor: Cursor): RawBuilder<unknown> {
  const column = order.by;
  const id = sql`id > ${cursor.id}::uuid`;
  if (column === undefined) return id;
  if (cursor.value === null) return sql`(${column} is null and ${id})`;
  const beyond = order.descending ? sql`${column} < ${cursor.value}` : sql`${column} > ${cursor.value}`;
  return sql`(${beyond} or (${column} = ${cursor.value} and ${id}) or ${column} is null)`;
}

/** What a page shows and goes on from. Search keys and origins stay behind: they are a third of a row, and read for nothing. */
function listedColumns(of: Register, order: Order): RawBuilder<unknown> {
  const own = columnsOfRegister(of).filter(({ role }) => role === 'value' || role === 'sealed');
  const names = new Set([
    'id',
    'place',
    'version',
    'updated_at',
    'ended_at',
    'end_reason',
    ...(hasSalt(of) ? ['key_salt'] : []),
    ...(hasExtra(of) ? ['extra', 'extra_keys'] : []),
    ...own.map((column) => column.name),
    ...(order.column === undefined ? [] : [order.column]),
  ]);
  return sql.raw([...names].join(', '));
}

/** `clear` opens sealed fields; the caller has checked right and purpose. */
export async function listRows<R extends Register>(work: Work, of: R, query: ListQuery, clear = false): Promise<Page<R>> {
  const limit = Math.min(query.limit ?? LIST_LIMIT, LIST_LIMIT_MAX);
  const order = orderOf(of, query.sort);
  const where = conditions(work, of, query);
  const cursor = query.after === undefined ? undefined : decodeCursor(query.after);
  const paged = cursor === undefined ? where : [...where, pageCondition(order, cursor)];
  const direction = sql.raw(order.descending ? 'desc nulls last' : 'asc nulls last');
  const table = sql.table(tableOf(of));
  const ordering = order.by === undefined ? sql`id` : sql`${order.by} ${direction}, id`;
  const found =
    await sql<Stored>`select ${listedColumns(of, order)} from ${table} where ${and(paged)} order by ${ordering} limit ${limit + 1}`.execute(
      work.tx,
    );
  const rows = found.rows.slice(0, limit);
  const last = rows.at(-1);
  const next =
    found.rows.length > limit && last !== undefined
      ? encodeCursor({ value: order.by === undefined ? null : order.read(last), id: String(last['id']) })
      : null;
  const decoded = await withTitles(
    work,
    of,
    rows.map((row) => decodeRow(of, row, work.keys, clear)),
  );
  return { rows: decoded, next, count: query.count === true ? await countRows(work, of, query, where) : null };
}

/** Those of the registers in which a search finds anything, asked in one statement. */
export async function registersWith(work: Work, registers: readonly Register[], text: string): Promise<Register[]> {
  if (registers.length === 0) return [];
  const asked = registers.map(
    (of, at) =>
      sql`select ${sql.lit(at)} as at where exists (select 1 from ${sql.table(tableOf(of))} where ${and(conditions(work, of, { search: text }))})`,
  );
  const found = await sql<{ at: number }>`${sql.join(asked, sql` union all `)}`.execute(work.tx);
  const hits = new Set(found.rows.map((row) => row.at));
  return registers.filter((_, at) => hits.has(at));
}

/** May miss: unknown ids and rows behind the wall look the same. */
export async function findStored(work: Work, of: Register, id: string, lock = false): Promise<Stored | undefined> {
  const county = countyOf(work.actor.place);
  const scope = and([...(county === undefined ? [] : [sql`county = ${county}`]), ...belongingConditions(of, work)]);
  const found =
    await sql<Stored>`select * from ${sql.table(tableOf(of))} where ${scope} and id = ${id}::uuid ${sql.raw(lock ? 'for update' : '')}`.execute(
      work.tx,
    );
  return found.rows[0];
}

export async function findRow<R extends Register>(work: Work, of: R, id: string, clear = false): Promise<RowOf<R> | undefined> {
  const stored = await findStored(work, of, id);
  if (stored === undefined) return undefined;
  return (await withTitles(work, of, [decodeRow(of, stored, work.keys, clear)]))[0];
}
