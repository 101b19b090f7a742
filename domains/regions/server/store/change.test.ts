import { isRefusal } from '@linli/kernel/model';
import type { TestDatabase } from '@linli/kernel/testkit';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { TreeChange } from '../../model/succession.ts';
import {
  findRegion,
  listChildren,
  listSuccessions,
  mergeRegions,
  recodeRegion,
  renameRegion,
  searchRegions,
  splitRegion,
} from './index.ts';
import { createTestTree } from '../testing/tree.ts';

let db: TestDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  db = await createTestTree(inject('engineUrl'), ['61']);
});
afterAll(() => db.drop());
beforeEach(async () => {
  client = await db.owner.connect();
  await client.query('begin');
});
afterEach(async () => {
  await client.query('rollback');
  client.release();
});

const act = { on: '2024-07-01', document: '汉政发〔2024〕3号' };
const south = { code: '610921100001', name: '南街社区居委会' };
const north = { code: '610921100002', name: '北街社区居委会' };

function allowed(outcome: unknown): TreeChange {
  if (isRefusal(outcome)) throw new Error(`${outcome.code}: ${outcome.sentence.en}`);
  return outcome as TreeChange;
}

const refusal = (outcome: unknown): string => (isRefusal(outcome) ? outcome.code : 'allowed');
const namesOn = async (parent: string, on?: string): Promise<string[]> =>
  (await listChildren(client, parent, { limit: 200, ...(on === undefined ? {} : { on }) })).rows.map((row) => row.shortName);

describe('a split in the tables', () => {
  it('shows each day its own tree', async () => {
    allowed(await splitRegion(client, { code: south.code, parts: [south, { code: '610921100012', name: '西苑新城社区居委会' }], act }));
    expect(await namesOn('610921100', '2024-06-30')).not.toContain('西苑新城社区');
    expect(await namesOn('610921100', '2024-07-01')).toEqual(expect.arrayContaining(['南街社区', '西苑新城社区']));
    expect(await namesOn('610921100')).toContain('西苑新城社区');
    expect(await listSuccessions(client, south.code)).toMatchObject([
      { successor: '610921100012', kind: 'split', onDate: '2024-07-01', document: act.document },
    ]);
  });

  it('makes the new place searchable at once, in letters too', async () => {
    allowed(await splitRegion(client, { code: south.code, parts: [south, { code: '610921100012', name: '重阳苑社区居委会' }], act }));
    const found = await searchRegions(client, { text: 'chongyangyuan', within: '610921', limit: 5 });
    expect(found.map((each) => each.code)).toContain('610921100012');
  });

  it('is refused for a code that exists and for a place that does not', async () => {
    expect(refusal(await splitRegion(client, { code: south.code, parts: [south, north], act }))).toBe('code-taken');
    expect(refusal(await splitRegion(client, { code: '610921100099', parts: [south, north], act }))).toBe('region-unknown');
    expect(await listSuccessions(client, south.code)).toEqual([]);
  });
});

describe('a merger in the tables', () => {
  it('ends the place that is taken in and keeps its row', async () => {
    allowed(await mergeRegions(client, { codes: [south.code, north.code], into: { code: south.code, name: '南北街社区居委会' }, act }));
    expect(await namesOn('610921100', '2024-06-30')).toEqual(expect.arrayContaining(['南街社区', '北街社区']));
    expect(await namesOn('610921100')).toContain('南北街社区');
    expect(await namesOn('610921100')).not.toContain('北街社区');
    expect(await findRegion(client, north.code)).toMatchObject({ name: north.name, validTo: '2024-07-01' });
    expect(refusal(await renameRegion(client, { code: north.code, name: '又一社区', act }))).toBe('region-ended');
  });

  it('of towns carries every community over under a new code', async () => {
    const { rows } = await listChildren(client, '610921112', { limit: 50 });
    const moves = rows.map((row, at) => ({ from: row.code, to: `610921110${String(300 + at)}` }));
    const into = { code: '610921110', name: '双河口镇' };
    const change = allowed(await mergeRegions(client, { codes: ['610921110', '610921112'], into, moves, act }));
    expect(change.closed).toHaveLength(8);
    expect(await namesOn('610921110')).toHaveLength(11 + 7);
    expect(await namesOn('610921112')).toEqual([]);
    expect(await namesOn('610921112', '2024-06-30')).toHaveLength(7);
  });

  it('is refused while a community has no new home', async () => {
    expect(
      refusal(await mergeRegions(client, { codes: ['610921110', '610921112'], into: { code: '610921110', name: '双河口镇' }, act })),
    ).toBe('children-unplaced');
  });
});

describe('a renaming in the tables', () => {
  it('shows each day its own name and is found by the new one', async () => {
    allowed(await renameRegion(client, { code: south.code, name: '南大街社区居委会', act }));
    allowed(await renameRegion(client, { code: south.code, name: '文峰社区居委会', act: { on: '2025-01-01' } }));
    const nameOn = async (on: string): Promise<string | undefined> => (await findRegion(client, south.code, on))?.shortName;
    expect([await nameOn('2024-06-30'), await nameOn('2024-07-01'), await nameOn('2024-12-31'), await nameOn('2025-01-01')]).toEqual([
      '南街社区',
      '南大街社区',
      '南大街社区',
      '文峰社区',
    ]);
    expect((await searchRegions(client, { text: 'wfsq', within: south.code, limit: 1 })).map((each) => each.code)).toEqual([south.code]);
    expect(refusal(await renameRegion(client, { code: south.code, name: '又一社区', act }))).toBe('renamed-later');
  });
});

describe('a new code in the tables', () => {
  it('moves a county with all below it', async () => {
    const change = allowed(await recodeRegion(client, { code: '610929', to: '610982', act }));
    expect(change.opened.length).toBe(change.closed.length);
    expect((await namesOn('610982')).length).toBeGreaterThan(5);
    expect(await namesOn('610929')).toEqual([]);
    expect((await namesOn('6109')).filter((name) => name === '白河县')).toHaveLength(1);
  });

  it('is refused without a parent and for a code in use', async () => {
    expect(refusal(await recodeRegion(client, { code: '610929', to: '619982', act }))).toBe('parent-unknown');
    expect(refusal(await recodeRegion(client, { code: '610929', to: '610921', act }))).toBe('code-taken');
  });
});

describe('the wall around the tree', () => {
  const wall = (place: string, write: string): string =>
    `begin; set local linli.place='${place}'; set local linli.place_end='${place}:'; set local linli.may.${write}='rw'`;
  const rename = async (prelude: string): Promise<string> => {
    const app = await db.app.connect();
    try {
      await app.query(prelude);
      return refusal(await renameRegion(app, { code: south.code, name: '南大街社区居委会', act }));
    } finally {
      await app.query('rollback');
      app.release();
    }
  };

  it('lets a post change what lies below its place, when its role may', async () => {
    expect(await rename(wall('610921', 'regions.region'))).toBe('allowed');
  });

  it('hides the rest from change, though everybody reads it', async () => {
    expect(await rename(wall('610922', 'regions.region'))).toBe('region-unknown');
    expect(await rename(wall('610921', 'residents.person'))).toBe('region-unknown');
    expect(await findRegion(db.app, south.code)).not.toBeNull();
  });
});
