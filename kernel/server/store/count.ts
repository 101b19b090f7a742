import { type RawBuilder, sql } from 'kysely';
import { type Register, countyOf, placeRange, tableOf } from '../../model/index.ts';
import { rowsFact } from '../facts/rows-fact.ts';
import { belongingConditions } from './belonging.ts';
import type { ListQuery } from './list-query.ts';
import type { Work } from './work.ts';

export type Count = {
  readonly rows: number;
  /** More than COUNT_EXACT_MAX: `rows` is the bound that was reached, and the screen says “more than”. */
  readonly estimated: boolean;
};

const COUNT_AT_ONCE_MAX = 1_000; // what a community holds is counted on the spot
const COUNT_EXACT_MAX = 10_000; // beyond it nobody counts, and the database should not either

/**
 * Small sets are counted, whole registers of a place are known from the published facts (fresh within a second), anything
 * larger is “more than ten thousand”.
 */
export async function countRows(work: Work, of: Register, query: ListQuery, where: readonly RawBuilder<unknown>[]): Promise<Count> {
  // What is published counts everybody's rows.
  if (isWhole(query) && belongingConditions(of, work).length === 0) {
    const few = await countUpTo(work, of, where, COUNT_AT_ONCE_MAX);
    if (few <= COUNT_AT_ONCE_MAX) return { rows: few, estimated: false };
    const published = await publishedCount(work, of, query);
    if (published !== undefined) return { rows: published, estimated: false };
  }
  const many = await countUpTo(work, of, where, COUNT_EXACT_MAX);
  return { rows: Math.min(many, COUNT_EXACT_MAX), estimated: many > COUNT_EXACT_MAX };
}

async function countUpTo(work: Work, of: Register, where: readonly RawBuilder<unknown>[], most: number): Promise<number> {
  const found = await sql<{
    rows: number;
  }>`select count(*) as rows from (select 1 from ${sql.table(tableOf(of))} where ${sql.join([...where], sql` and `)} limit ${most + 1}) as page`.execute(
    work.tx,
  );
  return found.rows[0]?.rows ?? 0;
}

/** Nothing narrows the list but the place. */
const isWhole = (query: ListQuery): boolean =>
  Object.keys(query.filters ?? {}).length === 0 && (query.search ?? '') === '' && (query.ended ?? 'no') === 'no';

/** All rows in force at a place of one county; undefined above it, or when nothing is published yet. */
async function publishedCount(work: Work, of: Register, query: ListQuery): Promise<number | undefined> {
  const place = query.place ?? work.actor.place;
  const county = countyOf(place);
  if (county === undefined) return undefined;
  const [from, before] = placeRange(place);
  const found = await sql<{
    rows: number | null;
  }>`select sum(value) as rows from kernel.fact where county = ${county} and name = ${rowsFact(of)} and place >= ${from} and place < ${before}`.execute(
    work.tx,
  );
  return found.rows[0]?.rows ?? undefined;
}
