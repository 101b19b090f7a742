import type pg from 'pg';

interface Line {
  readonly table: string;
  readonly text: string;
}

const own = "n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') and n.nspname not like 'pg\\_%'";

async function lines(client: pg.ClientBase, text: string): Promise<Map<string, string[]>> {
  const found = await client.query<Line>(text);
  const byTable = new Map<string, string[]>();
  for (const row of found.rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row.text]);
  return byTable;
}

/**
 * The schema as the migrations leave it, read from the catalogue: what a reviewer sees changed, beside the step that changed
 * it. Written so that PostgreSQL 15 and 18 print the same.
 */
export async function printSchema(client: pg.ClientBase): Promise<string> {
  const columns = await lines(
    client,
    `
    select format('%I.%I', n.nspname, c.relname) as table,
      format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when co.collname = 'C' then ' collate "C"' else '' end,
        case when a.attnotnull then ' not null' else '' end, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as text
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum left join pg_collation co on co.oid = a.attcollation
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and ${own} order by 1, a.attnum`,
  );
  const constraints = await lines(
    client,
    `
    select format('%I.%I', n.nspname, c.relname) as table, format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype in ('p', 'u', 'f', 'c', 'x') and ${own} order by 1, k.contype = 'p' desc, k.conname`,
  );
  const indexes = await lines(
    client,
    `
    select format('%I.%I', n.nspname, c.relname) as table, pg_get_indexdef(i.indexrelid) || ';' as text
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace join pg_class x on x.oid = i.indexrelid
    where not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) and ${own} order by 1, x.relname`,
  );
  const policies = await lines(
    client,
    `
    select format('%I.%I', p.schemaname, p.tablename) as table,
      format('-- %s policy %I for %s%s%s', lower(p.permissive), p.policyname, lower(p.cmd), coalesce(' using ' || p.qual, ''), coalesce(' with check ' || p.with_check, '')) as text
    from pg_policies p order by 1, p.policyname`,
  );
  const grants = await lines(
    client,
    `
    select format('%I.%I', table_schema, table_name) as table,
      format('-- linli_app may %s', string_agg(lower(privilege_type), ', ' order by privilege_type)) as text
    from information_schema.role_table_grants where grantee = 'linli_app' group by table_schema, table_name order by 1`,
  );
  const tables = [...columns].map(([table, own]) => {
    const body = [...own, ...(constraints.get(table) ?? [])].join(',\n');
    return [
      `create table ${table} (`,
      body,
      ');',
      ...(indexes.get(table) ?? []),
      ...(grants.get(table) ?? []),
      ...(policies.get(table) ?? []),
    ].join('\n');
  });
  return `-- Printed from the catalogue by \`npm run gen\`; never edited by hand.\n\n${tables.join('\n\n')}\n`;
}
