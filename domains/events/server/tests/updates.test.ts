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

/** The update extension of Open311 (servicerequestupdates), as a neighbour system sees it. */
const county = '610921';
const community = '610921100002';
const worker = actor('community-worker', community);
const colleague = { ...actor('community-worker', community), account: newId(), name: '方小路' };
const v2 = '/open311/v2';
const trial = '/open311/test/v2';
const servers = [identityServer, residentsServer, gridsServer, eventsServer];
let test: TestPlatform;
let now = new Date('2026-11-24T02:00:00Z');
let key = '';
let otherKey = '';

const issue = async (system: string): Promise<string> => {
  const input = { id: newId(), system, perMinute: 500, fallback: community };
  return (await test.ask<{ key: string }>(actor('system-admin', county), 'post', '/api/events/keys', input)).body.key;
};

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
  [key, otherKey] = [await issue('12345 热线'), await issue('城管平台')];
});
afterAll(() => test.close());

const updateRule = z.strictObject({
  update_id: z.string().min(1),
  service_request_id: z.string().min(1),
  status: z.string().regex(/^[A-Z_]+$/),
  updated_datetime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/),
  description: z.string().nullable(),
  media_url: z.string().nullable(),
});
type Update = z.output<typeof updateRule>;

async function get(path: string, init?: RequestInit): Promise<{ status: number; text: string; type: string | null }> {
  const response = await test.request(path, init);
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}
const send = (path: string, form: Record<string, string>) => get(path, { method: 'POST', body: new URLSearchParams(form) });
async function updates(query = '', base = v2): Promise<Update[]> {
  const { status, text } = await get(`${base}/servicerequestupdates.json${query}`);
  expect(status, text).toBe(200);
  return z.array(updateRule).parse(JSON.parse(text));
}
async function report(base = v2, more: Record<string, string> = {}): Promise<string> {
  const form = { api_key: key, service_code: 'A01', lat: '32.89', long: '108.51', description: '路灯不亮', ...more };
  const { text, status } = await send(`${base}/requests.json`, form);
  expect(status, text).toBe(200);
  return (JSON.parse(text) as { service_request_id: string }[])[0]?.service_request_id ?? '';
}
async function idOf(number: string): Promise<string> {
  const { rows } = await test.db.owner.query<{ id: string }>('select id from events.event where number = $1', [number]);
  return rows[0]?.id ?? '';
}
async function step(number: string, name: string, values: object = {}, as = worker): Promise<void> {
  const id = await idOf(number);
  const { body } = await test.ask<{ version: number }>(as, 'get', `/api/events/event/${id}`);
  const taken = await test.ask(
    as,
    'post',
    `/api/events/event/${id}/steps/${name.replaceAll(/[A-Z]/g, (each) => `-${each.toLowerCase()}`)}`,
    { id, version: body.version, ...values },
  );
  expect(taken.status, JSON.stringify(taken.body)).toBe(200);
}
const lines = async (number: string): Promise<{ kind: string; accountName: string; words: string | null }[]> =>
  (await test.ask<{ lines: [] }>(worker, 'get', `/api/events/event/${await idOf(number)}/case`)).body.lines;

describe('updates that are read', () => {
  it('tell what the reporter is told, the oldest first, and no word of the desks', async () => {
    const number = await report();
    now = new Date('2026-11-24T03:00:00Z');
    await step(number, 'accept');
    await step(number, 'dispatch', { reason: '给老王' });
    now = new Date('2026-11-24T04:00:00Z');
    await step(number, 'feedBack', { values: { outcome: '灯泡换了，电工 13800005678' } });
    const all = (await updates()).filter(({ service_request_id }) => service_request_id === number);
    expect(all.map(({ status, description, updated_datetime }) => [status, description, updated_datetime])).toEqual([
      ['OPEN', '已收到，1 个工作日内受理', '2026-11-24T10:00:00+08:00'],
      ['IN_PROGRESS', '社区已受理', '2026-11-24T11:00:00+08:00'],
      ['FIXED', '已处置，正在核查：灯泡换了，电工 ……', '2026-11-24T12:00:00+08:00'],
    ]);
    expect(await updates('?start_date=2026-11-24T11:00:00%2B08:00&end_date=2026-11-24T12:00:00%2B08:00')).toEqual([all[1]]);
    expect(await updates('?page=3&page_size=1')).toEqual([all[2]]);
    expect(await updates('?page=9&page_size=1')).toEqual([]);
    await step(number, 'verify', { values: { findings: '看过了' } }, colleague);
    await step(number, 'close', {}, colleague);
    expect((await updates()).at(-1)).toMatchObject({ service_request_id: number, status: 'CLOSED' });
  });

  it('are elements in XML and end with a void event, and hide what may not be shown', async () => {
    const [gone, hidden] = [await report(), await report()];
    await step(gone, 'setAside', { reason: '不在本县' });
    await step(hidden, 'showOrHide', { values: { open: false } });
    expect((await updates()).filter(({ service_request_id }) => service_request_id === gone).at(-1)?.status).toBe('NOT_COUNCILS_RESPONSIBILITY'); // prettier-ignore
    const xml = await get(`${v2}/servicerequestupdates.xml`);
    expect([xml.status, xml.type]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(xml.text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<service_request_updates><request_update><update_id>/);
    expect(xml.text).toContain(`<service_request_id>${gone}</service_request_id>`);
    expect(xml.text).not.toContain(hidden);
    expect(xml.text).not.toContain('不在本县');
  });

  it.each([
    ['jurisdiction_id=610921&api_key=&start_date=', 200],
    ['jurisdiction_id=999999', 404],
    ['api_key=ll_none', 403],
    ['start_date=yesterday', 400],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400],
    ['page_size=0', 400],
  ])('asked with %s answer %i on both endpoints', async (query, status) => {
    for (const base of [v2, trial]) expect((await get(`${base}/servicerequestupdates.json?${query}`)).status).toBe(status);
  });
});

describe('an update that is sent', () => {
  let common = '';

  it('is a line of the timeline in the name of the system; a state is its word and closes nothing', async () => {
    const number = await report();
    const form = { api_key: key, service_request_id: number, status: 'closed', description: '报修的人说灯亮了', media_url: 'https://pictures.example/1.jpg', phone: '13800005678', first_name: '小满', email: 'a@b.example' }; // prettier-ignore
    const { text } = await send(`${v2}/servicerequestupdates.json`, form);
    expect(z.tuple([z.strictObject({ update_id: z.uuid() })]).safeParse(JSON.parse(text)).success, text).toBe(true);
    const [last] = await lines(number);
    expect(last).toMatchObject({
      kind: 'comment',
      accountName: '12345 热线',
      words: '对方状态：已办结\n报修的人说灯亮了\n照片：https://pictures.example/1.jpg',
    });
    const [row] = JSON.parse((await get(`${v2}/requests/${number}.json`)).text) as { status: string }[];
    expect(row?.status).toBe('open');
    const { rows } = await test.db.owner.query(
      "select actor_name, record from kernel.audit_entry where operation = 'events.open311-update' and county = $1 order by at desc, id desc limit 1",
      [county],
    );
    expect(rows).toMatchObject([{ actor_name: '12345 热线' }]);
  });

  it('is kept once, however often it comes', async () => {
    const number = await report();
    const form = { api_key: key, service_request_id: number, update_id: 'U-1', description: '又暗了' };
    const [first, again] = [await send(`${v2}/servicerequestupdates.xml`, form), await send(`${v2}/servicerequestupdates.xml`, form)];
    expect(first.text).toMatch(/<service_request_updates><request_update><update_id>[0-9a-f-]{36}</);
    expect(again.text).toBe(first.text);
    expect((await lines(number)).filter(({ kind }) => kind === 'comment')).toHaveLength(1);
    await send(`${v2}/servicerequestupdates.xml`, { ...form, api_key: otherKey }); // another system counts for itself
    expect((await lines(number)).filter(({ kind }) => kind === 'comment')).toHaveLength(2);
  });

  it('reaches what the key itself reported though it is not shown, and nothing else that is hidden', async () => {
    const number = await report();
    await step(number, 'showOrHide', { values: { open: false } });
    const form = { service_request_id: number, description: '补充' };
    const sent = async (own: string) => (await send(`${v2}/servicerequestupdates.json`, { ...form, api_key: own })).status;
    expect([await sent(key), await sent(otherKey)]).toEqual([200, 404]);
  });

  it.each([
    ['no key', { api_key: '' }, 403],
    ['a wrong key', { api_key: 'll_none' }, 403],
    ['no number', { service_request_id: '' }, 404],
    ['an unknown number', { service_request_id: '261124-99999-9' }, 404],
    ['a state that is none', { status: 'done' }, 400],
    ['a date that is none', { updated_datetime: 'today' }, 400],
    ['nothing to say', { description: '', status: '' }, 400],
    ['a description that is too long', { description: '长'.repeat(4_001) }, 400],
    ['an unknown jurisdiction', { jurisdiction_id: '999999' }, 404],
    ['an extended state', { status: 'in_progress', description: '' }, 200],
    ['parameters that nobody knows', { 'attribute[X]': '1', title: '先生' }, 200],
  ] as const)('with %s is answered in both formats', async (_which, more, status) => {
    common ||= await report();
    const number = common;
    for (const format of ['json', 'xml']) {
      const form = { api_key: key, service_request_id: number, description: '补充', ...more };
      const got = await send(`${v2}/servicerequestupdates.${format}`, form);
      expect(got.status, got.text).toBe(status);
      const begins = format === 'json' ? `[{"code":${status},"description":"` : `<errors><error><code>${status}</code><description>`;
      expect(got.text.includes(begins), got.text).toBe(status !== 200);
    }
  });

  it('can be tried out, and is gone after a day', async () => {
    const number = await report(trial);
    const form = { api_key: key, service_request_id: number, status: 'FIXED', description: '试一试' };
    expect((await send(`${trial}/servicerequestupdates.json`, form)).status).toBe(200);
    expect((await send(`${trial}/servicerequestupdates.json`, { ...form, service_request_id: 'T-none' })).status).toBe(404);
    expect((await send(`${v2}/servicerequestupdates.json`, form)).status).toBe(404);
    expect(await updates('', trial)).toMatchObject([{ service_request_id: number, status: 'FIXED', description: '试一试' }]);
    now = new Date('2026-11-26T02:00:00Z');
    for (const each of eventsServer.upkeep.filter(({ name }) => name === 'events.open311-sweep')) await each.run(test.platform);
    expect(await updates('', trial)).toEqual([]);
  });
});
