import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type MigrationFolder, migrate } from './migrate.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-migrations-'));
const shop: readonly MigrationFolder[] = [{ domain: 'shop', folder }];
const files: Record<string, string> = {
  '0001-goods.sql': `-- phase: tables
create schema shop;
create table shop.good (county text, id uuid, name text, price integer, shelf text, primary key (county, id));
-- phase: constraints
create unique index shop_good_name on shop.good (county, name);
create index shop_good_price on shop.good (county, price);
create index shop_good_shelf on shop.good (county, shelf);
`,
  '0002-shelves.sql': `-- phase: constraints
drop index shop.shop_good_shelf;
create index shop_good_place on shop.good (county, shelf, id);
`,
};

let client: pg.Client;
let name: string;

const onEngine = async (statement: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: inject('engineUrl') });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
};
const indexes = async (): Promise<string[]> =>
  (await client.query<{ name: string }>("select indexname as name from pg_indexes where schemaname = 'shop' order by 1")).rows.map(
    (row) => row.name,
  );
const all = ['good_pkey', 'shop_good_name', 'shop_good_place', 'shop_good_price'];

beforeAll(() => {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
});
beforeEach(async () => {
  await client?.end();
  name = `test_${randomBytes(6).toString('hex')}`;
  await onEngine(`create database ${name}`);
  const url = new URL(inject('engineUrl').replace('@/', '@socket/'));
  url.pathname = `/${name}`;
  client = new pg.Client({ connectionString: url.href.replace('@socket/', '@/') });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('a new database', () => {
  it('gets its tables and indexes, once', async () => {
    expect((await migrate(client, shop)).applied).toEqual(['shop/0001-goods.sql', 'shop/0002-shelves.sql']);
    expect(await indexes()).toEqual(all);
    expect((await migrate(client, shop)).applied).toEqual([]);
  });

  it('gets its indexes after its first rows where that was asked, and keeps unique what must be unique meanwhile', async () => {
    await migrate(client, shop, { indexes: 'later' });
    expect(await indexes()).toEqual(['good_pkey', 'shop_good_name']);
    await client.query("insert into shop.good select '610921', gen_random_uuid(), 'n' || n, n, 's' from generate_series(1, 100) n");
    await migrate(client, shop);
    expect(await indexes()).toEqual(all);
    expect((await migrate(client, shop)).applied).toEqual([]);
  });

  it('that was left without them gets them at the next start, whatever that asks, and before later migrations', async () => {
    await migrate(client, shop, { indexes: 'later' });
    const later = join(folder, '0003-prices.sql');
    writeFileSync(later, '-- phase: constraints\ndrop index shop.shop_good_price;\n');
    await migrate(client, shop, { indexes: 'later' });
    rmSync(later);
    expect(await indexes()).toEqual(all.filter((each) => each !== 'shop_good_price'));
  });

  it('is the same either way, for every table of the kernel', async () => {
    const kernel = { domain: 'kernel', folder: join(import.meta.dirname, '../migrations') };
    const definitions = async (): Promise<unknown[]> =>
      (await client.query("select indexdef from pg_indexes where schemaname = 'kernel' order by indexname")).rows;
    await onEngine('do $$ begin create role linli_app login; exception when duplicate_object or unique_violation then null; end $$');
    await migrate(client, [kernel], { indexes: 'later' });
    await migrate(client, [kernel]);
    const after = await definitions();
    await client.query('drop schema kernel cascade');
    await migrate(client, [kernel]);
    expect(after).toEqual(await definitions());
    expect(after.length).toBeGreaterThan(10);
  });
});
