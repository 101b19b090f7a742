import { escapeIdentifier } from 'pg';
import { withClient } from './roles.ts';

/** Reads every row of every table of every database, so that a damaged page is found now and not when it is needed. */
export async function readEveryTable(addressOf: (database: string) => string): Promise<{ tables: number; rows: number }> {
  const databases = await withClient(addressOf('postgres'), async (client) => {
    const found = await client.query<{ name: string }>('select datname::text as name from pg_database where datallowconn order by 1');
    return found.rows.map((row) => row.name);
  });
  let tables = 0;
  let rows = 0;
  for (const database of databases) {
    await withClient(addressOf(encodeURIComponent(database)), async (client) => {
      // An index would answer without the table's pages.
      await client.query('set enable_indexonlyscan = off; set enable_indexscan = off; set enable_bitmapscan = off');
      const listed = await client.query<{ schema: string; name: string; system: boolean }>(
        `select n.nspname::text as schema, c.relname::text as name, n.nspname ~ '^(pg_|information_schema$)' as system
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'm', 't') and c.relpersistence <> 't' order by 1, 2`,
      );
      for (const table of listed.rows) {
        const counted = await client.query<{ n: string }>(
          `select count(*) as n from only ${escapeIdentifier(table.schema)}.${escapeIdentifier(table.name)}`,
        );
        if (table.system) continue;
        tables += 1;
        rows += Number(counted.rows[0]?.n ?? 0);
      }
    });
  }
  return { tables, rows };
}
