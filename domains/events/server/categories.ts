import type { RowOf } from '@linli/kernel/model';
import { type PlatformWork, type Stored, type Work, decodeRow, idFrom, insertRows, sql } from '@linli/kernel/server';
import { defaultCategories } from '../model/categories.ts';
import { category } from '../model/registers/category.ts';
import { lookAtCounty } from './county-look.ts';

export type Category = RowOf<typeof category>;

const CATEGORIES_MAX = 500; // a county has some dozens; a list of more would be no choice

/** The categories in force of a county, by number. Whoever asks may see them. */
export async function categoriesOf(work: Pick<Work, 'tx' | 'keys'>, county: string): Promise<Map<string, Category>> {
  const found = await lookAtCounty(work.tx, county, [category.name], () =>
    sql<Stored>`select * from events.category where county = ${county} and ended_at is null order by number limit ${CATEGORIES_MAX}`.execute(
      work.tx,
    ),
  );
  return new Map(found.rows.map((row) => [String(row['number']), decodeRow(category, row, work.keys)]));
}

/** A county that never had a category begins with those of the model. A lock keeps two programs from beginning at once. */
export async function beginCategories(work: PlatformWork, county: string): Promise<void> {
  const hasAny = async (): Promise<boolean> =>
    (await sql`select 1 from events.category where county = ${county} limit 1`.execute(work.tx)).rows.length > 0;
  if (await hasAny()) return;
  await sql`select pg_advisory_xact_lock(hashtext(${`events.category ${county}`}))`.execute(work.tx);
  if (await hasAny()) return;
  await insertRows(
    work,
    category,
    defaultCategories.map((form) => ({
      id: idFrom(`events.category ${county} ${form.number}`),
      place: county,
      values: { ...form },
      origins: { '*': { kind: 'system', on: work.today, label: 'default categories' } },
    })),
  );
}
