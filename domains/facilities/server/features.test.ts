import { featureWires, newId } from '@linli/kernel/server';
import { type TestPlatform, actor, startTestPlatform } from '@linli/kernel/testkit';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { facilitiesModel } from '../model/index.ts';
import { facilitiesServer } from './index.ts';

const place = '610921100001';
const worker = actor('community-worker', place);
let test: TestPlatform;

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [facilitiesModel],
    migrations: [{ domain: 'facilities', folder: facilitiesServer.migrations ?? '' }],
    operations: facilitiesServer.operations,
    wires: featureWires(facilitiesServer.features),
    clock: () => new Date('2026-11-24T02:00:00Z'),
  });
});
afterAll(() => test.close());

async function add(name: string, more: object = {}): Promise<void> {
  const outline = { type: 'Point', coordinates: [108.5, 32.8] };
  const values = {
    name,
    kind: 'office',
    areaM2: 320.5,
    handedOver: true,
    open: true,
    outline,
    note: '房东另有要求',
    serviceAreas: [],
    ...more,
  };
  const { status, body } = await test.ask(worker, 'post', '/api/facilities/premises', { id: newId(), place, values });
  expect(status, JSON.stringify(body)).toBe(200);
}

it('shows premises that are open, in use and not given up, and only what is of use to those who come', async () => {
  await add('便民服务大厅');
  await add('未开放的', { open: false });
  await add('开发商欠交的', { handedOver: false });
  await add('租期已满的', { tenureUntil: '2026-11-23' });
  await add('明年启用的', { inUseSince: '2027-01-01', tenureUntil: '2028-01-01', outline: undefined });
  const read = async (query = ''): Promise<{ properties: Record<string, unknown> }[]> =>
    (
      (await (await test.request(`/ogc/collections/premises/items${query}`)).json()) as {
        features: { properties: Record<string, unknown> }[];
      }
    ).features;
  const [first, ...others] = await read();
  expect(first?.properties).toEqual({
    name: '便民服务大厅',
    kind: 'office',
    kind_name: '办公服务用房',
    address: null,
    area_m2: 320.5,
    service_areas: [],
    service_areas_name: [],
    in_use_since: null,
    community: place,
    community_name: place,
  });
  expect(others.map(({ properties }) => [properties['name'], properties['in_use_since']])).toEqual([['明年启用的', '2027-01-01']]);
  const named = async (query: string) => (await read(query)).map(({ properties }) => properties['name']);
  expect(await named('?datetime=2026-11-24T00:00:00Z')).toEqual(['便民服务大厅']);
  expect(await named('?datetime=2027-06-01T00:00:00Z&bbox=108,32,109,33')).toEqual(['便民服务大厅']);
  expect(await named('?datetime=2029-01-01T00:00:00Z')).toEqual(['便民服务大厅']);
  expect(await named(`?name=${encodeURIComponent('明年启用的')}`)).toEqual(['明年启用的']);
});
