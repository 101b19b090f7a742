import { sql } from 'kysely';
import { type Register, type RowOf, countyOf, fieldsOf, isSealed, snake, tableOf } from '../../model/index.ts';
import type { Work } from './work.ts';

/** The field that names a row to a person by itself: no reference, nothing sealed. */
export const plainTitles = ({ title, fields }: Pick<Register, 'title' | 'fields'>): string[] =>
  title.filter((each) => {
    const field = fields[each];
    return field !== undefined && field.kind !== 'reference' && !isSealed(field);
  });

const plainTitle = (of: Pick<Register, 'title' | 'fields'>): string | undefined => plainTitles(of)[0];

async function titlesOf(work: Work, target: Register, ids: readonly string[], county: string | undefined): Promise<Map<string, string>> {
  const key = plainTitle(target);
  if (key === undefined || ids.length === 0) return new Map();
  const scope = county === undefined ? sql`true` : sql`county = ${county}`;
  const found = await sql<{
    id: string;
    title: string | null;
  }>`select id, ${sql.ref(snake(key))}::text as title from ${sql.table(tableOf(target))} where ${scope} and id = any(${ids}::uuid[])`.execute(
    work.tx,
  );
  return new Map(found.rows.map((row) => [row.id, row.title ?? '']));
}

/** Adds what the references of some rows are called: one query for each reference field, whatever the number of rows. */
export async function withTitles<R extends Register>(work: Work, of: R, rows: readonly RowOf<R>[]): Promise<RowOf<R>[]> {
  const titled = rows.map((row) => ({ ...row, titles: {} as Record<string, string> }));
  for (const [key, field] of fieldsOf(of)) {
    const target = field.kind === 'reference' ? work.dictionary.registers.get(field.to ?? '') : undefined;
    if (target === undefined || !work.dictionary.registers.has(target.name)) continue;
    const ids = titled.map((row) => (row.values as Record<string, unknown>)[key]).filter((id) => typeof id === 'string');
    const titles = await titlesOf(work, target, [...new Set(ids)], countyOf(work.actor.place));
    for (const row of titled) {
      const title = titles.get(String((row.values as Record<string, unknown>)[key]));
      if (title !== undefined) row.titles[key] = title;
    }
  }
  return titled;
}
