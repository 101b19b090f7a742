import { featureWires, newId } from '@linli/kernel/server';
import { type TestPlatform, actor, startTestPlatform } from '@linli/kernel/testkit';
import { gridsModel } from '@linli/grids/model';
import { gridsServer } from '@linli/grids/server';
import { identityModel } from '@linli/identity/model';
import { identityServer } from '@linli/identity/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { eventsModel } from '../../model/index.ts';
import { eventsServer } from '../index.ts';
import { keepCategories } from '../upkeep.ts';

/** OGC API Features 1.0 (17-069r4), requirement by requirement, as QGIS or ogr2ogr sees it: over the wire alone. */
const county = '610921';
const here = '610921100001';
const worker = actor('community-worker', here);
const servers = [identityServer, residentsServer, gridsServer, eventsServer];
const collections = [...gridsServer.features, ...eventsServer.features];
let test: TestPlatform;
let now = new Date('2026-11-24T02:00:00Z');

const square = (east: number, north: number) => {
  const at = (x: number, y: number): [number, number] => [(108_500 + east + x) / 1_000, (32_800 + north + y) / 1_000];
  return { type: 'Polygon', coordinates: [[at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)]] };
};
const triangle = { type: 'Polygon', coordinates: [[[108.6, 32.8], [108.7, 32.8], [108.6, 32.9], [108.6, 32.8]]] }; // prettier-ignore

async function report(more: object): Promise<string> {
  const input = {
    id: newId(),
    place: here,
    channel: 'counter',
    description: '路灯不亮，电话 13800005678',
    category: 'A01',
    open: true,
    ...more,
  };
  const { body, status } = await test.ask<{ number: string }>(worker, 'post', '/api/events/reports', input);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.number;
}

const blurred = 'A03';
const numbers: string[] = [];
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, identityModel, gridsModel, eventsModel],
    migrations: servers.map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: [...gridsServer.operations, ...eventsServer.operations],
    effects: eventsServer.effects,
    wires: featureWires(collections),
    clock: () => now,
  });
  await keepCategories(test.platform);
  await test.ask(worker, 'post', '/api/grids/add', {
    place: here,
    grids: [square(0, 0), square(10, 0), triangle].map((area, at) => ({ id: newId(), name: `第${at + 1}网格`, kind: 'base', area })),
  });
  numbers.push(await report({ position: { lon: 108.5012, lat: 32.8012 }, address: '月河花园 3 栋' }));
  now = new Date('2026-11-25T02:00:00Z');
  numbers.push(await report({ position: { lon: 108.5112, lat: 32.8012 }, category: 'A02', reporterName: '林小满' }));
  await report({ position: { lon: 108.5012, lat: 32.8012 }, open: false });
  await test.db.owner.query('update events.category set blurred = true where number = $1', [blurred]);
});
afterAll(() => test.close());

interface Got {
  readonly status: number;
  readonly type: string | null;
  readonly body: Page;
}
const linkRule = z.strictObject({ href: z.url(), rel: z.string(), type: z.string(), title: z.string().optional() });
const featureRule = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable(),
  properties: z.record(z.string(), z.unknown()),
});
const pageRule = z.strictObject({
  type: z.literal('FeatureCollection'),
  timeStamp: z.iso.datetime(),
  numberReturned: z.number(),
  links: z.array(linkRule),
  features: z.array(featureRule),
});
type Page = z.output<typeof pageRule>;

async function get(path: string): Promise<Got> {
  const response = await test.request(path);
  return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as Page };
}
async function items(of: string, query = ''): Promise<Page> {
  const { status, type, body } = await get(`/ogc/collections/${of}/items${query}`);
  expect([status, type], JSON.stringify(body)).toEqual([200, 'application/geo+json']);
  const page = pageRule.parse(body);
  expect(page.numberReturned).toBe(page.features.length);
  return page;
}
const rel = ({ links }: { links: Page['links'] }, name: string): string | undefined =>
  links.find((each) => each.rel === name)?.href.replace('http://localhost', '');
const names = ({ features }: Page): unknown[] => features.map(({ properties }) => properties['name'] ?? properties['number']);

describe('the way in', () => {
  it.each(['/ogc', '/ogc/', `/ogc/${county}`])('%s leads to the API document, conformance and data', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    for (const name of ['self', 'service-desc', 'conformance', 'data']) {
      const found = await get(rel(body, name) ?? 'none');
      expect([name, found.status]).toEqual([name, 200]);
    }
  });

  it('declares core, GeoJSON and OpenAPI 3.0, and describes itself by the latter', async () => {
    const { body } = await get('/ogc/conformance');
    expect(body).toEqual({
      conformsTo: ['core', 'oas30', 'geojson'].map((each) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${each}`),
    });
    const api = await get('/ogc/api');
    expect(api.type).toBe('application/vnd.oai.openapi+json;version=3.0');
    expect(Object.keys((api.body as unknown as { paths: object }).paths)).toEqual(
      expect.arrayContaining(['/', '/conformance', '/collections', '/collections/grids/items', '/collections/events/items/{featureId}']),
    );
  });

  it('lists its collections with their links, and describes each alone just the same', async () => {
    const { body } = await get('/ogc/collections');
    const all = (body as unknown as { collections: { id: string; links: Page['links'] }[] }).collections;
    expect(all.map(({ id }) => id)).toEqual(['grids', 'events']);
    for (const each of all) {
      expect((await get(rel(each, 'self') ?? '')).body).toEqual(each);
      expect((await get(rel(each, 'items') ?? '')).status).toBe(200);
    }
  });

  it('needs a county in the address where several are served', async () => {
    const before = test.platform.countiesInUse;
    (test.platform as { countiesInUse: object }).countiesInUse = { list: () => [county, '610922'], add: () => undefined };
    expect((await get('/ogc/collections/grids/items')).status).toBe(400);
    expect((await get('/ogc/610922/collections/grids/items')).body.features).toEqual([]);
    const { body } = await get(`/ogc/${county}/collections/grids/items?limit=1`);
    expect([names(body), rel(body, 'next')?.startsWith(`/ogc/${county}/collections/grids/items?`)]).toEqual([['第1网格'], true]);
    (test.platform as { countiesInUse: object }).countiesInUse = before;
    expect((await get('/ogc/999999/collections/grids/items')).status).toBe(404);
  });
});

describe('items', () => {
  it('are outlines, numbers and names, nothing of people', async () => {
    const { features } = await items('grids');
    expect(features[0]).toMatchObject({
      geometry: square(0, 0),
      properties: { number: `${here}002`, name: '第1网格', kind: 'base', community: here, community_name: here },
    });
    expect(Object.keys(features[0]?.properties ?? {})).toEqual(['number', 'name', 'kind', 'kind_name', 'demonstration', 'since', 'community', 'community_name']); // prettier-ignore
  });

  it('are public events alone, without names and numbers of people', async () => {
    const page = await items('events');
    expect(names(page)).toEqual(numbers.toReversed());
    expect(JSON.stringify(page)).not.toMatch(/小满|13800005678/);
    expect(page.features[1]).toMatchObject({
      id: numbers[0],
      geometry: { type: 'Point', coordinates: [108.5012, 32.8012] },
      properties: { category: 'A01', status: 'open', state: '待受理', reported_at: '2026-11-24T02:00:00.000Z', address: '月河花园 3 栋' },
    });
  });

  it.each(['grids', 'events'])('of %s come a page at a time, each once, by their links', async (of) => {
    const all = (await items(of)).features.map(({ id }) => id);
    const seen: string[] = [];
    for (let at: string | undefined = `/ogc/collections/${of}/items?limit=1`; at !== undefined;) {
      const { body } = await get(at);
      expect(body.features).toHaveLength(1);
      seen.push(...body.features.map(({ id }) => id));
      at = rel(body, 'next');
    }
    expect(seen).toEqual(all);
  });

  it.each([
    ['grids', 'bbox=108.501,32.801,108.502,32.802', ['第1网格']],
    ['grids', 'bbox=108.51,32.801,108.511,32.802', ['第1网格', '第2网格']],
    ['grids', 'bbox=108.68,32.88,108.69,32.89', []], // within the bounds of the triangle, outside of it
    ['grids', 'bbox=108.601,32.801,108.602,32.802', ['第3网格']], // wholly inside
    ['grids', 'bbox=108.55,32.75,0,108.75,32.95,100', ['第3网格']],
    ['grids', 'bbox=170,-90,-170,90', []],
    ['grids', 'bbox=100,30,-170,40&limit=2', ['第1网格', '第2网格']],
    ['grids', `number=${here}003`, ['第2网格']],
    ['grids', 'kind=special', []],
    ['grids', `community=${here}&kind=base&limit=1`, ['第1网格']],
    ['grids', 'community=610921100002', []],
    ['grids', 'datetime=2026-11-28T00:00:00Z', ['第1网格', '第2网格', '第3网格']],
    ['grids', 'f=json&bbox=&limit=&datetime=', ['第1网格', '第2网格', '第3网格']],
    ['grids', 'limit=100000', ['第1网格', '第2网格', '第3网格']],
    ['events', 'bbox=108.5,32.8,108.502,32.802', [0]],
    ['events', 'bbox=100,30,110,35', [1, 0]],
    ['events', 'datetime=2026-11-24T02:00:00Z', [0]],
    ['events', 'datetime=2026-11-24T10:00:00%2B08:00', [0]],
    ['events', 'datetime=2026-11-24T10:00:00+08:00', [0]],
    ['events', 'datetime=2026-11-25', [1]],
    ['events', 'datetime=../2026-11-24T23:59:59Z', [0]],
    ['events', 'datetime=2026-11-24T02:00:01Z/', [1]],
    ['events', 'datetime=2026-11-24/2026-11-25', [1, 0]],
    ['events', 'category=A02', [1]],
    ['events', 'status=closed', []],
    ['events', 'status=open&category=A01', [0]],
    ['events', 'status=whatever', []],
  ] as const)('of %s asked with %s', async (of, query, expected) => {
    const wanted = expected.map((each) => (typeof each === 'number' ? numbers[each] : each));
    expect(names(await items(of, `?${query}`))).toEqual(wanted);
  });

  it.each([
    'limit=0',
    'limit=-1',
    'limit=ten',
    'bbox=1,2,3',
    'bbox=a,b,c,d',
    'bbox=108,33,109,32',
    'bbox=108,33,181,34',
    'datetime=yesterday',
    'datetime=2026-02-31',
    'datetime=2026-11-25T00:00:00Z/2026-11-24T00:00:00Z',
    'datetime=a/b/c',
    'demonstration=perhaps',
    'after=nothing',
    'colour=red',
    'name=x',
    'id=1',
    'where=kind%3Dbase',
    'f=html',
  ])('asked with %s are refused with a problem', async (query) => {
    const { status, type, body } = await get(`/ogc/collections/grids/items?${query}`);
    expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ title: 'Bad Request', status: 400, detail: expect.stringMatching(/\p{Script=Han}/u) as string });
  });

  it('are found one by one', async () => {
    const [first] = (await items('grids')).features;
    const grid = await get(`/ogc/collections/grids/items/${first?.id}`);
    expect(grid).toMatchObject({ status: 200, type: 'application/geo+json', body: first });
    expect(rel(grid.body, 'collection')).toBe('/ogc/collections/grids');
    expect((await get(`/ogc/collections/events/items/${numbers[1]}`)).body).toMatchObject({ id: numbers[1] });
  });

  it.each(['grids/items/none', `grids/items/${newId()}`, 'events/items/none', 'none', 'none/items', 'grids/items/a/b'])(
    '%s is not there',
    async (path) => {
      const { status, type } = await get(`/ogc/collections/${path}`);
      expect([status, type]).toEqual([404, 'application/problem+json; charset=utf-8']);
    },
  );

  it('cannot be narrowed down to where somebody lives: a small box finds what is shown, not what is kept', async () => {
    const number = await report({ position: { lon: 108.5049, lat: 32.8049 }, category: blurred, open: true });
    const [found] = (await items('events', `?category=${blurred}`)).features;
    expect([found?.id, found?.geometry?.coordinates]).toEqual([number, [108.5, 32.8]]);
    expect((await items('events', `?category=${blurred}&bbox=108.504,32.804,108.506,32.806`)).features).toEqual([]);
    expect((await items('events', `?category=${blurred}&bbox=108.4999,32.7999,108.5001,32.8001`)).features).toHaveLength(1);
  });

  it('can be read by any site and changed by none', async () => {
    const answer = await test.request('/ogc/collections/grids/items', { method: 'POST' });
    expect([answer.status, answer.headers.get('allow'), answer.headers.get('access-control-allow-origin')]).toEqual([405, 'GET', '*']);
  });
});
