import { sql } from 'kysely';
import { type Register, countyOf, fieldsOf, snake, tableOf } from '../../model/index.ts';
import type { Work } from './work.ts';

const SET_MIN = 200; // below, the two more round trips cost more than they save

interface PlacedRow {
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** As PostgreSQL says it of a foreign key, so that one sentence serves both. */
class MissingReference extends Error {
  readonly code = '23503';
  readonly constraint: string;
  constructor(constraint: string, id: string) {
    super(`${constraint}: there is no record ${id}.`);
    this.constraint = constraint;
  }
}

const referencesOf = (of: Register): [key: string, to: string][] =>
  fieldsOf(of).flatMap(([key, field]): [string, string][] =>
    field.kind === 'reference' && field.to !== undefined ? [[key, field.to]] : [],
  );

/** Lets the transaction pass over foreign keys; false where it may not (no privilege, Citus): they are then looked up row by row. */
async function passOver(work: Work): Promise<boolean> {
  const set = await sql`
    select set_config('session_replication_role', 'replica', true)
    where has_parameter_privilege('session_replication_role', 'set') and not exists (select 1 from pg_extension where extname = 'citus')
  `.execute(work.tx);
  return set.rows.length === 1;
}

/** Distinct ids by county, for each reference field. */
function idsOf(rows: readonly PlacedRow[], key: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const id = row.values[key];
    if (typeof id !== 'string') continue;
    const county = countyOf(row.place) ?? '';
    const ids = found.get(county) ?? new Set();
    found.set(county, ids.add(id));
  }
  return found;
}

/**
 * Runs the insert of a set. Of a large one the references are looked up together, in the same transaction: a third of what the
 * foreign keys cost one by one. Nothing that is referred to is ever deleted, so there is nothing to lock against.
 */
export async function insertingSet(work: Work, of: Register, rows: readonly PlacedRow[], insert: () => Promise<void>): Promise<void> {
  const references = referencesOf(of);
  if (rows.length < SET_MIN || references.length === 0 || !(await passOver(work))) return insert();
  await insert();
  await sql`set local session_replication_role = origin`.execute(work.tx);
  const asked = references.flatMap(([key, to]) =>
    [...idsOf(rows, key)].map(
      ([county, ids]) =>
        sql`select ${key} as key, kernel.lacking(${tableOf({ name: to })}::regclass, ${county}, ${[...ids]}::uuid[]) as missing`,
    ),
  );
  if (asked.length === 0) return;
  const found = await sql<{
    key: string;
    missing: string;
  }>`select * from (${sql.join(asked, sql` union all `)}) as looked where missing is not null limit 1`.execute(work.tx);
  const [first] = found.rows;
  if (first !== undefined) throw new MissingReference(`${tableOf(of).replace('.', '_')}_${snake(first.key)}_fk`, first.missing);
}
