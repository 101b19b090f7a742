import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DomainModel, type Register, columnsOfRegister, tableOf } from '../model/index.ts';
import { kernelMigrations } from '../server/migrations.ts';
import { kernelColumns } from '../server/register/ddl.ts';
import { type TestDatabase, createTestDatabase } from './database.ts';
import { libraryModel } from './library.ts';
import { libraryMigrations } from './platform.ts';

const root = join(import.meta.dirname, '../..');

function isDomainModel(value: unknown): value is DomainModel {
  return typeof value === 'object' && value !== null && 'registers' in value && 'operations' in value && 'label' in value;
}

/** Domains are found on disk, not imported by name: the kernel knows none of them, and a new one is tested without being told. */
async function loadRegisters(): Promise<readonly Register[]> {
  const doors = globSync('domains/*/model/index.ts', { cwd: root }).toSorted();
  const exported = await Promise.all(
    doors.map(async (door) => (await import(pathToFileURL(join(root, door)).href)) as Readonly<Record<string, unknown>>),
  );
  return [libraryModel, ...exported.flatMap((each) => Object.values(each).filter(isDomainModel))].flatMap((model) => model.registers);
}

const folders = globSync('domains/*/server/migrations', { cwd: root })
  .toSorted()
  .map((folder) => ({ domain: folder.split(/[\\/]/)[1] ?? '', folder: join(root, folder) }))
  .filter(({ folder }) => existsSync(folder) && globSync('*.sql', { cwd: folder }).length > 0);

let db: TestDatabase;
let registers: readonly Register[] = [];
beforeAll(async () => {
  registers = await loadRegisters();
  db = await createTestDatabase(inject('engineUrl'), [kernelMigrations, libraryMigrations, ...folders]);
});
afterAll(() => db.drop());

async function linesOf(text: string, values: readonly unknown[] = []): Promise<string[]> {
  const found = await db.owner.query<{ line: string }>(text, [...values]);
  return found.rows.map((row) => row.line);
}

/** `jsonb not null default '{}'` -> `jsonb not null`, as the catalogue says it. */
const expectedType = (type: string): string => type.replace(/ default .*$/, '').replace('timestamptz', 'timestamp with time zone');

const columnsInCatalogue = `
  select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attcollation <> t.typcollation then ' collate "' || c.collname || '"' else '' end || case when a.attnotnull then ' not null' else '' end as line
  from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_collation c on c.oid = a.attcollation
  where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped order by a.attnum`;

describe('the migrated tables', () => {
  it('are those of many registers', () => {
    expect(registers.length).toBeGreaterThan(12);
    expect(new Set(registers.map((each) => each.domain)).size).toBeGreaterThan(6);
  });

  it('have every declared column, with its type, and no other', async () => {
    for (const register of registers) {
      const declared = [
        ...kernelColumns(register).map(([name, type]) => `${name} ${expectedType(type)}`),
        ...columnsOfRegister(register).map((column) => {
          const required = register.fields[column.field]?.required === true && (column.role === 'value' || column.role === 'sealed');
          return `${column.name} ${expectedType(column.type)}${required ? ' not null' : ''}`;
        }),
      ];
      expect(await linesOf(columnsInCatalogue, [tableOf(register)]), register.name).toEqual(expect.arrayContaining(declared));
      expect((await linesOf(columnsInCatalogue, [tableOf(register)])).length, register.name).toBe(declared.length);
    }
  });

  it('hold what may stand only once, and every reference', async () => {
    for (const register of registers) {
      const unique = await linesOf(
        'select pg_get_indexdef(indexrelid) as line from pg_index where indrelid = to_regclass($1) and indisunique and indpred is not null',
        [tableOf(register)],
      );
      expect(unique.length, register.name).toBe(register.unique?.length ?? 0);
      for (const line of unique) expect(line).toMatch(/\(county, .*WHERE \(ended_at IS NULL\)/);
      const references = Object.values(register.fields).filter((field) => field.kind === 'reference');
      const foreign = await linesOf("select conname as line from pg_constraint where conrelid = to_regclass($1) and contype = 'f'", [
        tableOf(register),
      ]);
      expect(foreign.length, register.name).toBe(references.length);
    }
  });
});

/** Tables of domains that belong to counties: registers and whatever a domain keeps beside them. */
const countyTables = `
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'kernel', 'public') and n.nspname not like 'pg\\_%'
    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'county' and not a.attisdropped)`;

describe('every table of a county', () => {
  it('is behind row level security, which the application cannot leave', async () => {
    expect(await linesOf(`select n.nspname || '.' || c.relname as line ${countyTables} and not c.relrowsecurity`)).toEqual([]);
    expect(
      await linesOf(`select n.nspname || '.' || c.relname as line ${countyTables} and pg_has_role('linli_app', c.relowner, 'member')`),
    ).toEqual([]);
  });

  it('has county first in its primary key, in what is unique and in its foreign keys', async () => {
    const firstIsNot = (keys: string): string =>
      `(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = ${keys}) <> 'county'`;
    expect(
      await linesOf(
        `select i.indexrelid::regclass::text as line from pg_index i, lateral (select c.oid, c.relname ${countyTables} and c.oid = i.indrelid) as c where i.indisunique and ${firstIsNot('i.indkey[0]')}`,
      ),
    ).toEqual([]);
    expect(
      await linesOf(
        `select k.conname as line from pg_constraint k, lateral (select c.oid ${countyTables} and c.oid = k.conrelid) as c where k.contype = 'f' and ${firstIsNot('k.conkey[1]')}`,
      ),
    ).toEqual([]);
  });

  it('lets the application delete no row of a register', async () => {
    const tables = registers.map(tableOf);
    expect(
      await linesOf(
        "select name as line from unnest($1::text[]) as name where has_table_privilege('linli_app', name, 'delete, truncate')",
        [tables],
      ),
    ).toEqual([]);
  });
});

describe('the whole database', () => {
  it('has an index for every foreign key, so that moving and ending rows stays quick', async () => {
    const bare = await linesOf(`
      select k.conrelid::regclass || ': ' || k.conname as line from pg_constraint k
      where k.contype = 'f' and not exists (
        select 1 from pg_index i where i.indrelid = k.conrelid
          and (select array_agg(x.key order by x.at) from unnest(i.indkey::int2[]) with ordinality as x(key, at) where x.at <= cardinality(k.conkey)) = k.conkey)
      order by 1`);
    expect(bare).toEqual([]);
  });

  it('has no restrictive policy, which Citus would turn into a permissive one', async () => {
    expect(
      await linesOf(
        "select schemaname || '.' || tablename || ': ' || policyname as line from pg_policies where permissive <> 'PERMISSIVE'",
      ),
    ).toEqual([]);
  });

  it('has no policy that looks into a table: columns are compared with settings only', async () => {
    expect(
      await linesOf(
        "select schemaname || '.' || tablename || ': ' || policyname as line from pg_policies where coalesce(qual, '') || coalesce(with_check, '') ~* '\\mselect\\M'",
      ),
    ).toEqual([]);
  });
});
