import { newId } from '@linli/kernel/server';
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

/** GeoReport v2, line by line, as a neighbour system sees it: over the wire alone. */
const county = '610921';
const fallback = '610921100002';
const admin = actor('system-admin', county);
const worker = actor('community-worker', fallback);
const v2 = '/open311/v2';
const trial = '/open311/test/v2';

let test: TestPlatform;
let key = '';
let now = new Date('2026-11-24T02:00:00Z');
const servers = [identityServer, residentsServer, gridsServer, eventsServer];

beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, identityModel, gridsModel, eventsModel],
    migrations: servers.map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: eventsServer.operations,
    effects: eventsServer.effects,
    wires: eventsServer.wires,
    clock: () => now,
  });
  await keepCategories(test.platform);
  key = (await issue()).key;
});
afterAll(() => test.close());

async function issue(more: object = {}): Promise<{ id: string; key: string }> {
  const input = { id: newId(), system: '12345 热线', perMinute: 500, fallback, ...more };
  return (await test.ask<{ id: string; key: string }>(admin, 'post', '/api/events/keys', input)).body;
}

interface Got {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  readonly headers: Headers;
}

async function get(path: string, init?: RequestInit): Promise<Got> {
  const response = await test.request(path, init);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text(), headers: response.headers };
}
const json = async (path: string): Promise<unknown> => JSON.parse((await get(path)).text) as unknown;

type Form = Readonly<Record<string, string | readonly string[]>>;
const send = (path: string, form: Form): Promise<Got> =>
  get(path, {
    method: 'POST',
    body: new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
    ),
  });
const lamp = (more: Form = {}): Form => ({
  api_key: key,
  service_code: 'A01',
  lat: '32.89',
  long: '108.51',
  description: '路灯不亮',
  ...more,
});

async function reported(more: Form = {}, base = v2): Promise<string> {
  const { text, status } = await send(`${base}/requests.json`, lamp(more));
  expect(status, text).toBe(200);
  return (JSON.parse(text) as { service_request_id: string }[])[0]?.service_request_id ?? '';
}

/** The rules of the published schemas, in our words. */
const offset = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
const serviceRule = z.strictObject({
  service_code: z.string(),
  service_name: z.string(),
  description: z.string().nullable(),
  metadata: z.boolean(),
  type: z.enum(['realtime', 'batch', 'blackbox']),
  keywords: z.string().nullable(),
  group: z.string().nullable(),
});
const requestRule = z.strictObject({
  service_request_id: z.string(),
  status: z.enum(['open', 'closed']),
  status_notes: z.string().nullable(),
  service_name: z.string(),
  service_code: z.string(),
  description: z.string().nullable(),
  agency_responsible: z.string().nullable(),
  service_notice: z.string().nullable(),
  requested_datetime: offset,
  updated_datetime: offset,
  expected_datetime: offset.nullable(),
  address: z.string().nullable(),
  address_id: z.string().nullable(),
  zipcode: z.string().nullable(),
  lat: z.number().nullable(),
  long: z.number().nullable(),
  media_url: z.string().nullable(),
});
const definitionRule = z.strictObject({
  service_code: z.string(),
  attributes: z.array(
    z.strictObject({
      variable: z.boolean(),
      code: z.string(),
      datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
      required: z.boolean(),
      datatype_description: z.string().nullable(),
      order: z.number().int().min(1),
      description: z.string(),
      values: z.array(z.strictObject({ key: z.string(), name: z.string() })).optional(),
    }),
  ),
});
const errorRule = z.array(z.strictObject({ code: z.number(), description: z.string().min(2) })).length(1);

/** By which rule an answer in JSON is made; one that is made by neither fails here. */
const shapeOf = ({ status, text }: Got, rows: z.ZodType): 'rows' | 'errors' => {
  (status === 200 ? rows : errorRule).parse(JSON.parse(text));
  return status === 200 ? 'rows' : 'errors';
};

const XML = 'text/xml; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

describe('discovery', () => {
  it('names a production and a test endpoint, in both formats, with dates that can be read', async () => {
    const found = (await json(`${v2}/discovery.json`)) as Record<string, unknown> & { endpoints: Record<string, unknown>[] };
    expect(Object.keys(found)).toEqual(['changeset', 'contact', 'key_service', 'endpoints']);
    expect(found.endpoints.map(({ type, url, formats }) => [type, url, formats])).toEqual([
      ['production', 'http://localhost/open311/v2', ['text/xml', 'application/json']],
      ['test', 'http://localhost/open311/test/v2', ['text/xml', 'application/json']],
    ]);
    for (const each of found.endpoints) expect(each).toMatchObject({ specification: 'http://wiki.open311.org/GeoReport_v2' });
    expect(offset.safeParse(found['changeset']).success).toBe(true);
    const xml = await get(`${v2}/discovery.xml`);
    expect([xml.status, xml.type]).toEqual([200, XML]);
    expect(xml.text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<discovery><changeset>/);
    expect(xml.text).toContain('<formats><format>text/xml</format><format>application/json</format></formats>');
  });
});

describe('services', () => {
  it('are a bare array in JSON and elements in XML', async () => {
    const rows = z.array(serviceRule).parse(await json(`${v2}/services.json`));
    expect(rows.find(({ service_code }) => service_code === 'A01')).toMatchObject({ metadata: true, type: 'realtime' });
    const xml = await get(`${v2}/services.xml`);
    expect([xml.status, xml.type]).toEqual([200, XML]);
    expect(xml.text).toMatch(/<services><service><service_code>/);
    expect((await get(`${v2}/services.json`)).type).toBe(JSON_TYPE);
  });

  it('say what they ask, as an object with ordered attributes', async () => {
    const found = definitionRule.parse(await json(`${v2}/services/A01.json`));
    expect(found.attributes.map(({ order }) => order)).toEqual([1, 2]);
    expect((await get(`${v2}/services/A01.xml`)).text).toContain('<values><value><key>yes</key><name>有危险</name></value>');
  });

  it.each([
    [`${v2}/services/NONE.json`, 404],
    [`${v2}/services.json?jurisdiction_id=999999`, 404],
    [`${v2}/services.json?jurisdiction_id=${county}`, 200],
    [`${v2}/services.json?jurisdiction_id=`, 200],
    [`${v2}/services.csv`, 404],
    [`${v2}/nothing.json`, 404],
  ])('%s answers %i', async (path, status) => {
    const got = await get(path);
    expect(got.status, got.text).toBe(status);
    const read = path.includes('.json') ? () => shapeOf(got, z.array(serviceRule)) : () => got.text;
    expect(read).not.toThrow();
  });

  it('need a jurisdiction where several counties are served', async () => {
    test.platform.countiesInUse.add('610922');
    const [without, other] = [await get(`${v2}/services.xml`), await get(`${v2}/services.xml?jurisdiction_id=${county}`)];
    (test.platform as { countiesInUse: object }).countiesInUse = { list: () => [county], add: () => undefined };
    expect([without.status, other.status]).toEqual([400, 200]);
    expect(without.text).toMatch(/<errors><error><code>400<\/code><description>.+<\/description><\/error><\/errors>$/);
  });
});

describe('a report', () => {
  it('is taken in at once, shown with its place and time, and lies at the desk of the key', async () => {
    const id = await reported({ address_string: '月河花园 3 栋 & <门口>', first_name: '小满', last_name: '林', phone: '13800005678' });
    const [row] = z
      .array(requestRule)
      .length(1)
      .parse(await json(`${v2}/requests/${id}.json`));
    expect(row).toMatchObject({ status: 'open', service_code: 'A01', lat: 32.89, long: 108.51, address: '月河花园 3 栋 & <门口>' });
    expect(row?.requested_datetime).toMatch(/\+08:00$/);
    expect(JSON.stringify(row)).not.toMatch(/小满|13800005678/);
    const xml = await get(`${v2}/requests/${id}.xml`);
    expect(xml.text).toContain('<address>月河花园 3 栋 &amp; &lt;门口&gt;</address>');
    expect(xml.text).toMatch(/<service_requests><request><service_request_id>/);
    const desk = await test.ask<{ rows: { id: string }[] }>(worker, 'get', `/api/events/event?filter.number=${encodeURIComponent(id)}`);
    expect(JSON.stringify(desk.body)).toContain('林小满');
    const found = await test.ask<{ lines: object[] }>(worker, 'get', `/api/events/event/${desk.body.rows[0]?.id}/case`);
    expect(found.body.lines).toEqual([expect.objectContaining({ step: 'report', accountName: '12345 热线' })]);
  });

  it('keeps Chinese and every awkward sign, and drops what XML cannot hold', async () => {
    const words = '“漏水”𠮷\n第二行 ]]> &amp; \u0007 <b>粗</b>';
    const id = await reported({ description: words });
    const [row] = (await json(`${v2}/requests/${id}.json`)) as { description: string }[];
    expect(row?.description).toContain('𠮷');
    const { text } = await get(`${v2}/requests/${id}.xml`);
    expect(text).toContain('“漏水”𠮷\n第二行 ]]&gt; &amp;amp;');
    expect(text).not.toContain('\u0007');
  });

  it.each([
    ['lat and long', {}, 200],
    ['an address alone', { lat: '', long: '', address_string: '南街 12 号' }, 200],
    ['an address id alone', { lat: '', long: '', address_id: '4711' }, 200],
    ['no location', { lat: '', long: '' }, 400],
    ['half a location', { long: '' }, 400],
    ['a location that is none', { lat: 'north' }, 400],
    ['a location elsewhere', { lat: '37.76', long: '-122.42' }, 400],
    ['no service', { service_code: '' }, 400],
    ['an unknown service', { service_code: 'X99' }, 404],
    ['an unknown jurisdiction', { jurisdiction_id: '999999' }, 404],
    ['no key', { api_key: '' }, 403],
    ['a wrong key', { api_key: 'll_none' }, 403],
    ['a description that is too long', { description: '长'.repeat(4_001) }, 400],
    ['a phone that is none', { phone: 'abc' }, 400],
    ['an attribute outside its choices', { 'attribute[DANGER]': 'maybe' }, 400],
    ['an attribute that nobody knows', { 'attribute[NONE]': '1' }, 200],
    ['empty parameters', { jurisdiction_id: '', phone: '', 'attribute[DANGER]': '', media_url: '' }, 200],
  ] as const)('with %s is answered in both formats', async (_which, more, status) => {
    for (const format of ['json', 'xml']) {
      const got = await send(`${v2}/requests.${format}`, lamp(more));
      expect(got.status, got.text).toBe(status);
      const begins = format === 'json' ? `[{"code":${status},"description":"` : `<errors><error><code>${status}</code><description>`;
      expect(got.text.includes(begins), got.text).toBe(status !== 200);
    }
  });

  it('gives no number for what is not public, and that is never listed', async () => {
    const kinds = (await json(`${v2}/services.json`)) as { service_code: string; type: string }[];
    const hidden = kinds.find(({ type }) => type === 'blackbox')?.service_code ?? '';
    const got = JSON.parse((await send(`${v2}/requests.json`, lamp({ service_code: hidden, description: '不公开的事' }))).text) as object[];
    expect(got).toHaveLength(1);
    expect(got[0]).not.toHaveProperty('service_request_id');
    expect((await get(`${v2}/requests.json`)).text).not.toContain('不公开的事');
    const { rows } = await test.db.owner.query('select number from events.event where category_number = $1', [hidden]);
    const number = String((rows[0] as { number: string }).number);
    expect((await get(`${v2}/requests/${number}.json`)).status).toBe(404);
    expect(await json(`${v2}/requests.json?service_request_id=${number}`)).toEqual([]);
  });

  it('tells the answers to its questions with it', async () => {
    const id = await reported({ 'attribute[DANGER]': 'yes', 'attribute[LANDMARK]': '大桥头' });
    const [row] = (await json(`${v2}/requests/${id}.json`)) as { description: string }[];
    expect(row?.description).toBe('路灯不亮\n现场还有没有危险：有危险\n附近好认的地方：大桥头');
  });
});

describe('a list of requests', () => {
  it('lets ids override everything else, and stays a list with one', async () => {
    const [a, b] = [await reported(), await reported()];
    const both = (await json(`${v2}/requests.json?service_request_id=${a},${b},nothing&status=closed&start_date=bad`)) as object[];
    expect(both).toHaveLength(2);
    expect(await json(`${v2}/requests.json?service_request_id=${a}`)).toHaveLength(1);
  });

  it.each([
    ['status=open', 200],
    ['status=open,closed', 200],
    ['status=closed', 200],
    ['status=', 200],
    ['status=done', 400],
    ['service_code=A01,A02', 200],
    ['service_code=X99', 404],
    ['start_date=2026-11-01T00:00:00%2B08:00&end_date=2026-11-24T23:00:00Z', 200],
    ['start_date=2026-11-01T00:00:00+08:00', 200],
    ['start_date=2026-11-01', 200],
    ['start_date=2026-02-31', 400],
    ['start_date=yesterday', 400],
    ['end_date=2026-13-01T00:00:00Z', 400],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z', 200],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z', 400],
    ['start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z', 400],
    ['page=2&page_size=1', 200],
    ['page=0', 400],
    ['page_size=x', 400],
    ['extensions=true&unheard=of', 200],
  ])('asked with %s answers %i', async (query, status) => {
    const got = await get(`${v2}/requests.json?${query}`);
    expect(got.status, got.text).toBe(status);
    expect(shapeOf(got, z.array(requestRule))).toBe(status === 200 ? 'rows' : 'errors');
  });

  it('is of the last 90 days, newest first, a page at a time, empty beyond the last', async () => {
    now = new Date('2027-03-20T02:00:00Z');
    const late = await reported({ description: '春天的事' });
    const all = (await json(`${v2}/requests.json`)) as { service_request_id: string }[];
    expect(all.map(({ service_request_id }) => service_request_id)).toEqual([late]);
    expect(await json(`${v2}/requests.json?page=2&page_size=1`)).toEqual([]);
    now = new Date('2026-11-24T02:00:00Z');
  });

  it('holds a thousand at most', async () => {
    await reported();
    await test.db.owner.query(`
      insert into events.event select (jsonb_populate_record(x.e, jsonb_build_object('id', gen_random_uuid(), 'number', 'N' || n))).*
      from (select t as e from events.event t where open and state <> 'void' limit 1) as x, generate_series(1, 1005) as n`);
    expect(await json(`${v2}/requests.json`)).toHaveLength(1_000);
    expect((await get(`${v2}/requests.xml`)).text.split('<request>').length - 1).toBe(1_000);
    await test.db.owner.query("delete from events.event where number like 'N%'");
  });

  it('may be read by any site, without a cookie', async () => {
    const got = await get(`${v2}/requests.json`, { headers: { origin: 'https://other.example' } });
    expect(got.headers.get('access-control-allow-origin')).toBe('*');
    expect(got.headers.getSetCookie()).toEqual([]);
  });
});

describe('the test endpoint', () => {
  it('gives a token first where the service is a batch, and the number for it', async () => {
    const missing = await send(`${trial}/requests.json`, lamp({ service_code: 'TEST-BATCH' }));
    expect([missing.status, missing.text.includes('COLOUR')]).toEqual([400, true]);
    const form = lamp({
      service_code: 'TEST-BATCH',
      'attribute[COLOUR]': 'red',
      'attribute[DAYS][]': ['mon', 'tue'],
      lat: '37.76',
      long: '-122.42',
    });
    const [made] = JSON.parse((await send(`${trial}/requests.json`, form)).text) as { token: string }[];
    expect(made).not.toHaveProperty('service_request_id');
    const [told] = (await json(`${trial}/tokens/${made?.token}.json`)) as { service_request_id: string; token: string }[];
    expect(told?.token).toBe(made?.token);
    const [row] = z.array(requestRule).parse(await json(`${trial}/requests/${told?.service_request_id}.json`));
    expect(row?.description).toContain('哪几天：周一、周二');
    expect((await get(`${trial}/tokens/none.xml`)).status).toBe(404);
    expect((await get(`${v2}/tokens/${made?.token}.xml`)).status).toBe(404);
  });

  it('keeps its data apart: no event, no number in production, gone after a day', async () => {
    const before = await test.db.owner.query('select count(*) as n from events.event');
    const id = await reported({}, trial);
    expect((await get(`${trial}/requests/${id}.json`)).status).toBe(200);
    expect((await get(`${v2}/requests/${id}.json`)).status).toBe(404);
    expect((await test.db.owner.query('select count(*) as n from events.event')).rows).toEqual(before.rows);
    now = new Date('2026-11-25T03:00:00Z');
    await eventsServer.upkeep.find(({ name }) => name === 'events.open311-sweep')?.run(test.platform);
    expect((await get(`${trial}/requests/${id}.json`)).status).toBe(404);
    now = new Date('2026-11-24T02:00:00Z');
  });
});

describe('a key', () => {
  it('is shown once, kept as a digest, and serves no longer once it is revoked', async () => {
    const made = await issue({ system: '城管系统' });
    expect(made.key).toMatch(/^ll_[\w-]{32}$/);
    const { rows } = await test.db.owner.query('select k::text as k from events.access_key k');
    expect(JSON.stringify(rows)).not.toContain(made.key);
    expect((await send(`${v2}/requests.json`, lamp({ api_key: made.key }))).status).toBe(200);
    const body = { version: 1, reason: '系统停用' };
    expect((await test.ask(admin, 'post', `/api/events/keys/${made.id}/revoke`, body)).status).toBe(200);
    expect((await send(`${v2}/requests.json`, lamp({ api_key: made.key }))).status).toBe(403);
    const { body: shown } = await test.ask(admin, 'get', '/api/events/keys');
    expect(JSON.stringify(shown)).not.toContain(made.key);
  });

  it('is issued once for one id, and by the administrator alone', async () => {
    const id = newId();
    expect((await issue({ id })).key).not.toBeNull();
    expect((await issue({ id })).key).toBeNull();
    const input = { id: newId(), system: '别的', perMinute: 5, fallback };
    for (const who of [worker, actor('county-officer', county), actor('security-admin', county)])
      expect((await test.ask(who, 'post', '/api/events/keys', input)).status, who.role).toBe(403);
  });

  it('has a rate of its own, and says when to come again', async () => {
    const slow = await issue({ perMinute: 2 });
    const sent = [];
    for (let each = 0; each < 3; each += 1) sent.push(await send(`${v2}/requests.xml`, lamp({ api_key: slow.key })));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(sent[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(sent[2]?.text).toContain('<errors><error><code>429</code>');
  });
});
