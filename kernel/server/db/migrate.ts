import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/**
 * Plain SQL files, one per change, in the domain that owns the tables. A file has sections headed `-- phase: tables`,
 * `constraints` or `policies`; with Citus the tables of all files are distributed before their constraints are added,
 * because a table with foreign keys to both kinds cannot be distributed (docs/decisions/0005).
 */
export interface MigrationFolder {
  readonly domain: string;
  readonly folder: string;
}

export type Phase = 'tables' | 'constraints' | 'policies';
const phases: readonly Phase[] = ['tables', 'constraints', 'policies'];

interface Migration {
  readonly domain: string;
  readonly name: string;
  readonly checksum: string;
  readonly statements: Record<Phase, string[]>;
}

export interface MigrationReport {
  readonly applied: readonly string[];
  readonly distributed: readonly string[];
}

const LOCK = 'linli.migrate'; // the same in every version: two starts must not migrate at once

/** One statement a time: Citus refuses several DDL statements in one string. A statement ends with `;` at a line's end. */
export function statementsOf(text: string): Record<Phase, string[]> {
  const found: Record<Phase, string[]> = { tables: [], constraints: [], policies: [] };
  let phase: Phase = 'tables';
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const heading = /^-- phase: (tables|constraints|policies)\s*$/.exec(line);
    if (heading) phase = heading[1] as Phase;
    if (/^\s*(--.*)?$/.test(line)) continue;
    lines.push(line);
    if (/;\s*$/.test(line)) {
      found[phase].push(lines.join('\n'));
      lines = [];
    }
  }
  if (lines.length > 0) throw new Error(`A migration ends inside a statement: ${lines[0] ?? ''}`);
  return found;
}

function readFolder({ domain, folder }: MigrationFolder): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted();
  return files.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { domain, name, checksum: createHash('sha256').update(text).digest('hex'), statements: statementsOf(text) };
  });
}

export async function migrate(client: pg.ClientBase, folders: readonly MigrationFolder[]): Promise<MigrationReport> {
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [LOCK]);
  try {
    await client.query('create schema if not exists kernel');
    await client.query(
      'create table if not exists kernel.migration (domain text, name text, checksum text not null, applied_at timestamptz not null default now(), primary key (domain, name))',
    );
    return await apply(client, folders.flatMap(readFolder));
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [LOCK]);
  }
}

async function apply(client: pg.ClientBase, all: readonly Migration[]): Promise<MigrationReport> {
  const done = await client.query<{ domain: string; name: string; checksum: string }>(
    'select domain, name, checksum from kernel.migration',
  );
  const known = new Map(done.rows.map((row) => [`${row.domain}/${row.name}`, row.checksum]));
  const pending = all.filter((each) => {
    const before = known.get(`${each.domain}/${each.name}`);
    if (before !== undefined && before !== each.checksum) {
      throw new Error(`The migration ${each.domain}/${each.name} was changed after it was applied. Write a new one instead.`);
    }
    return before === undefined;
  });
  if (pending.length === 0) return { applied: [], distributed: [] };
  await client.query('begin');
  try {
    const distributed: string[] = [];
    for (const phase of phases) {
      for (const migration of pending) for (const statement of migration.statements[phase]) await run(client, migration, statement);
      if (phase !== 'tables') continue;
      await completeRegisters(client);
      distributed.push(...(await distribute(client)));
    }
    for (const each of pending) {
      await client.query('insert into kernel.migration (domain, name, checksum) values ($1, $2, $3)', [
        each.domain,
        each.name,
        each.checksum,
      ]);
    }
    await client.query('commit');
    return { applied: pending.map((each) => `${each.domain}/${each.name}`), distributed };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function run(client: pg.ClientBase, from: Migration, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    throw new Error(`${from.domain}/${from.name}: ${(error as Error).message}\n${statement}`, { cause: error });
  }
}

/** Tables of registers that were written before the kernel kept comparable keys of county fields get their column here. */
async function completeRegisters(client: pg.ClientBase): Promise<void> {
  const tables = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'extra'
    where c.relkind = 'r' and not a.attisdropped and exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'origins')
      and not exists (select 1 from pg_attribute k where k.attrelid = c.oid and k.attname = 'extra_keys')
      and n.nspname not like 'pg\\_%' and pg_has_role(c.relowner, 'member')
    order by 1`);
  for (const { name } of tables.rows) await client.query(`alter table ${name} add column extra_keys text[] collate "C"`);
}

/** With Citus: tables whose key begins with `county` are sharded by it, the others become reference tables. */
async function distribute(client: pg.ClientBase): Promise<string[]> {
  const citus = await client.query("select 1 from pg_extension where extname = 'citus'");
  if (citus.rowCount === 0) return [];
  const tables = await client.query<{ name: string; sharded: boolean }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
           exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                   where i.indrelid = c.oid and i.indisprimary and a.attname = 'county') as sharded
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public', 'citus', 'columnar')
      and n.nspname not like 'pg\\_%' and not (n.nspname = 'kernel' and c.relname = 'migration')
      and not exists (select 1 from pg_dist_partition p where p.logicalrelid = c.oid)
    order by 2, 1`);
  for (const table of tables.rows) {
    await client.query(
      table.sharded
        ? `select create_distributed_table('${table.name}', 'county', colocate_with => 'default')`
        : `select create_reference_table('${table.name}')`,
    );
  }
  return tables.rows.map((row) => row.name);
}
