import type pg from 'pg';

/** How the rows of one table come from those of a pattern case: `n` is the number of the case, 1 and up. */
export interface PatternTable {
  readonly table: string;
  /** Which rows are the pattern's, as SQL over `o` with the id of the case as $1. */
  readonly where: string;
  /** What differs from case to case, by column, as SQL over `n`; `q` is the row of `bench_person` that the case is about, `o` the pattern row. */
  readonly vary: Readonly<Record<string, string>>;
}

/** UUIDv7-shaped, growing with `n`, so that new rows lie at the end of an index as they do in real life. */
export const idSql = (salt: string): string =>
  `(lpad(to_hex(n), 8, '0') || '-${salt}-7000-8000-' || lpad(to_hex(n % 65536), 12, '0'))::uuid`;

const columnsOf = async (owner: pg.Pool, table: string): Promise<string[]> => {
  const found = await owner.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
    [table],
  );
  return found.rows.map(({ name }) => name);
};

const patternOf = (table: string, name: string): string => `bench_${name}_${table.replace('.', '_')}`;

/** Sets the rows of a pattern case apart, so that they are found in the same time however many cases stand beside them. */
export async function keepPattern(owner: pg.Pool, tables: readonly PatternTable[], name: string, pattern: string): Promise<void> {
  for (const { table, where } of tables) {
    const kept = await owner.query(
      `create table ${patternOf(table, name)} as select * from ${table} o where ${where.replaceAll('$1', `'${pattern}'`)}`,
    );
    if (kept.rowCount === 0) throw new Error(`The pattern case has left nothing in ${table}.`);
  }
}

/** The statement that makes the cases numbered $1 to $2 out of a pattern. */
export async function fillSql(owner: pg.Pool, { table, vary }: PatternTable, name: string): Promise<string> {
  const columns = await columnsOf(owner, table);
  const missing = Object.keys(vary).filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`${table} has no ${missing.join(', ')}.`);
  const people = (await owner.query<{ n: number }>('select count(*)::int as n from bench_person')).rows[0]?.n ?? 1;
  return `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')})
    select ${columns.map((column) => vary[column] ?? `o."${column}"`).join(', ')} from generate_series($1::bigint, $2::bigint) as n
      cross join ${patternOf(table, name)} o join bench_person q on q.k = n % ${people}`;
}

const AT_ONCE = 50_000; // rows of one statement: a few seconds

/**
 * Makes cases by the hundred thousand out of one that went its whole way through the program: the same values, other ids, numbers, people and
 * places. Foreign keys hold by construction; secondary indexes are dropped before and built anew.
 */
export async function fillCases(owner: pg.Pool, tables: readonly PatternTable[], name: string, from: number, to: number): Promise<void> {
  const indexes = await owner.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables.map(({ table }) => table)],
  );
  const client = await owner.connect();
  try {
    await client.query("set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off");
    for (const index of indexes.rows) await client.query(`drop index ${index.name}`);
    for (const table of tables) {
      const text = await fillSql(owner, table, name);
      for (let at = from; at <= to; at += AT_ONCE) await client.query(text, [at, Math.min(to, at + AT_ONCE - 1)]);
      console.error(`  ${table.table}: ${from} to ${to}`);
    }
    for (const { definition } of indexes.rows) await client.query(definition);
    await client.query('reset session_replication_role; reset synchronous_commit');
  } finally {
    client.release();
  }
  for (const { table } of tables) await owner.query(`vacuum analyze ${table}`);
}
