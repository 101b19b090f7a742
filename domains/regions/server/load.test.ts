import { createTestDatabase } from '@linli/kernel/testkit';
import type { TestDatabase } from '@linli/kernel/testkit';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyIn } from './copy-in.ts';
import { openDataFile } from './data-file.ts';
import type { DataFile } from './data-file.ts';
import { loadProvince, loadRegions, regionsMigrations } from './index.ts';

/** The real file cut down to one city: what is tested here does not depend on the size. */
function smallFile(): DataFile {
  const whole = openDataFile();
  const nodes = [...whole.nodes()].filter((node) => '6109'.startsWith(node.code) || node.code.startsWith('6109'));
  return { header: { ...whole.header, nodes: nodes.length }, readings: whole.readings, nodes: () => nodes.values() };
}

const file = smallFile();
let db: TestDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  db = await createTestDatabase(inject('engineUrl'), [regionsMigrations]);
  client = await db.owner.connect();
});
afterAll(async () => {
  client.release();
  await db.drop();
});

const count = async (): Promise<number> => {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from regions.region');
  return rows[0]?.n ?? -1;
};
const indexes = async (): Promise<unknown[]> => {
  const { rows } = await client.query<Record<string, unknown>>("select indexdef from pg_indexes where schemaname = 'regions' order by 1");
  return rows;
};

describe('loading the tree', () => {
  it('throws away what an unfinished load left', async () => {
    await copyIn(client, 'copy regions.region (code, parent, level, name, short_name, pinyin, initials) from stdin', [
      '11\t\t2\t半个省\t半个省\t\t\n',
    ]);
    const before = await indexes();
    expect(await loadRegions(client, file)).toEqual({ loaded: true, nodes: file.header.nodes });
    expect(await count()).toBe(file.header.nodes);
    const { rows } = await client.query("select 1 from regions.region where code = '11'");
    expect(rows).toEqual([]);
    expect(await indexes()).toEqual(before);
  });

  it('does nothing the second time, also when two ask at once', async () => {
    const second = await db.owner.connect();
    try {
      const reports = await Promise.all([loadRegions(client, file), loadRegions(second, file)]);
      expect(reports.map((report) => report.loaded)).toEqual([false, false]);
    } finally {
      second.release();
    }
  });

  it('leaves nothing behind when it fails, and can be tried again', async () => {
    await client.query('delete from regions.edition');
    await client.query('truncate regions.region, regions.succession');
    const broken: DataFile = {
      ...file,
      nodes: function* () {
        let at = 0;
        for (const node of file.nodes()) {
          if (at++ === 1_000) throw new Error('The disk cannot be read.');
          yield node;
        }
      },
    };
    await expect(loadRegions(client, broken)).rejects.toThrow('The disk cannot be read.');
    expect(await count()).toBe(0);
    await expect(loadRegions(client, { ...file, nodes: () => [...file.nodes(), { code: '61', name: '陕西省' }].values() })).rejects.toThrow(
      'duplicate key',
    );
    expect(await count()).toBe(0);
    expect((await loadRegions(client, file)).loaded).toBe(true);
    expect(await count()).toBe(file.header.nodes);
  });

  it('begins with one province, and the rest joins it, also after a broken try and over changes made meanwhile', async () => {
    const bordering = [
      { code: '11', name: '北京市' },
      { code: '1101', name: '市辖区' },
    ];
    const wider: DataFile = { ...file, nodes: () => [...bordering, ...file.nodes()].values() };
    await client.query('delete from regions.edition');
    await client.query('truncate regions.region, regions.succession');
    const standing = await indexes();
    expect(await loadProvince(client, '61', wider)).toEqual({ loaded: true, nodes: file.header.nodes });
    expect(await loadProvince(client, '61', wider)).toEqual({ loaded: false, nodes: 0 });
    await client.query("insert into regions.succession values ('610921', '610921', '2024-01-01', 'rename', '汉阴', '汉阴县')");
    const broken: DataFile = {
      ...wider,
      nodes: function* () {
        yield* bordering;
        throw new Error('The disk cannot be read.');
      },
    };
    await expect(loadRegions(client, broken)).rejects.toThrow('The disk cannot be read.');
    expect(await count()).toBe(file.header.nodes);
    expect((await loadRegions(client, wider)).loaded).toBe(true);
    expect(await count()).toBe(file.header.nodes + bordering.length);
    expect(await indexes()).toEqual(standing);
    expect((await loadRegions(client, wider)).loaded).toBe(false);
    expect((await loadProvince(client, '61', wider)).loaded).toBe(false);
    await client.query('delete from regions.edition');
    await client.query('truncate regions.region, regions.succession');
    expect((await loadRegions(client, file)).loaded).toBe(true);
  });

  it('never throws recorded changes away', async () => {
    await client.query('delete from regions.edition');
    await client.query("insert into regions.succession values ('610921', '610921', '2024-01-01', 'rename', '汉阴', '汉阴县')");
    await expect(loadRegions(client, file)).rejects.toThrow('recorded changes');
    expect(await count()).toBe(file.header.nodes);
  });
});
