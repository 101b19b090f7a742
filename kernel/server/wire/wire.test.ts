import fc from 'fast-check';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type TestPlatform, actor, startTestPlatform } from '../../testkit/index.ts';
import { operation, refuse } from '../../model/index.ts';
import { fulfil } from '../platform.ts';
import { type WireAnswer, wire } from './index.ts';
import { Rates } from './rates.ts';
import { paramsOf, routeOf } from './route.ts';

const weigh = operation({
  name: 'invented.weigh',
  method: 'post',
  path: '/invented/weight',
  access: { to: 'anyone' },
  label: { zh: '称重', en: 'Weigh' },
  input: z.strictObject({ what: z.string().max(20) }),
  output: z.object({ grams: z.number(), by: z.string() }),
});

const secret = operation({ ...weigh, name: 'invented.secret', path: '/invented/secret', access: { to: 'signed-in' } });

const plain = (status: number, body: string): WireAnswer => ({ status, type: 'text/plain; charset=utf-8', body });

const scales = wire({
  path: '/scales/v1/{thing}.{format}',
  asks: ['invented.weigh', 'invented.secret'],
  headers: ['x-unit'],
  perMinute: { get: 1_000, post: 5 },
  key: { parameter: 'api_key', perMinute: 3 },
  bytesMax: 2_000,
  get: async ({ ask, params, header, query }) => {
    if (query.has('fall')) throw new Error('It fell down.');
    const declared = query.has('secret') ? secret : weigh;
    const answer = await ask(declared, { what: params['thing'] ?? '' });
    return 'grams' in answer ? plain(200, `${answer.grams}${header('x-unit')}${header('cookie')} ${answer.by}`) : plain(400, answer.code);
  },
  post: ({ form }) => plain(201, form.all('a[]').join('+')),
  fault: ({ status, sentence }) => plain(status, `fault ${status} ${sentence.en}`),
});

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [],
    migrations: [],
    clock: () => new Date('2026-11-23T08:00:00Z'),
    operations: [
      fulfil(weigh, async (context, { what }) => {
        context.setCookie('x'.repeat(43), 60);
        if (what === 'air') return refuse('invalid', 'weightless', { zh: '称不出来。', en: 'It has no weight.' });
        return { grams: what.length, by: context.actor.name };
      }),
      fulfil(secret, async () => ({ grams: 1, by: 'staff' })),
    ],
    wires: [scales],
  });
});
afterAll(() => test.close());

const open = async (path: string, init: RequestInit = {}): Promise<{ status: number; text: string; headers: Headers }> => {
  const response = await test.request(path, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const post = (fields: readonly (readonly [string, string])[]): Promise<{ status: number; text: string }> =>
  open('/scales/v1/tea.json', { method: 'POST', body: new URLSearchParams(fields.map(([a, b]) => [a, b])) });

describe('a wire', () => {
  it('splits its path at the last dot and decodes the parts', () => {
    const route = routeOf(scales);
    expect(paramsOf(route, '/scales/v1/a.b%2Fc.json')).toEqual({ thing: 'a.b/c', format: 'json' });
    expect(paramsOf(route, '/scales/v1/a')).toBeUndefined();
    expect(paramsOf(route, '/scales/v1/%E0%A4.json')).toBeUndefined();
  });

  it('asks as nobody, whatever cookie or token came along, reads only headers that it named, and sets no cookie', async () => {
    const token = test.tokenFor(actor('county-officer', '610921'));
    const headers = { 'x-unit': 'g', cookie: `linli=${token}; linli_resident=${token}`, authorization: `Bearer ${token}` };
    const got = await open('/scales/v1/tea.json', { headers });
    expect([got.status, got.text]).toEqual([200, '3g ']);
    expect(got.headers.getSetCookie()).toEqual([]);
    const barred = await open('/scales/v1/tea.json?secret', { headers });
    expect([barred.status, barred.text]).toEqual([400, 'sign-in-first']);
  });

  it('lets any site read, and nothing run in a browser', async () => {
    const { headers } = await open('/scales/v1/tea.json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('keeps fields of one name together', async () => {
    expect(
      (
        await post([
          ['a[]', '1'],
          ['a[]', '2'],
        ])
      ).text,
    ).toBe('1+2');
  });

  it('hands a refusal of an operation to the handler', async () => {
    expect(await open('/scales/v1/air.json')).toMatchObject({ status: 400, text: 'weightless' });
  });

  it.each([
    ['no such route', '/scales/v2/tea.json', {}, 404],
    ['another method', '/scales/v1/tea.json', { method: 'DELETE' }, 405],
    ['a body that is too large', '/scales/v1/tea.json', { method: 'POST', body: new URLSearchParams({ a: 'x'.repeat(3_000) }) }, 413],
    ['a failure', '/scales/v1/tea.json?fall', {}, 500],
  ] as const)('answers %s in its own words', async (_which, path, init, status) => {
    const got = await open(path, init);
    expect(got.status).toBe(status);
    expect(got.text).toMatch(new RegExp(`^fault ${status} `));
    expect(got.text).not.toContain('It fell');
  });

  it('reports a failure by its declared path: what was asked for may be a key', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await open('/scales/v1/a-key.json?fall')).status).toBe(500);
    expect(logged.mock.calls).toEqual([['failure', expect.objectContaining({ wire: scales.path })]]);
    expect(JSON.stringify(logged.mock.calls)).not.toContain('a-key');
    logged.mockRestore();
  });

  it('takes no file that it did not ask for', async () => {
    const body = new FormData();
    body.set('photo', new Blob(['x']), 'x.jpg');
    expect((await open('/scales/v1/tea.json', { method: 'POST', body })).status).toBe(400);
  });

  it('counts the requests of a key and of an address, and says when to come again', async () => {
    const sent = [];
    for (let each = 0; each < 4; each += 1) sent.push(await open('/scales/v1/tea.json?api_key=k1'));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(sent[3]?.headers.get('retry-after')).toBe('60');
    expect((await open('/scales/v1/tea.json?api_key=k2')).status).toBe(200);
    const posts = [];
    for (let each = 0; each < 6; each += 1) posts.push((await post([])).status);
    expect(posts.at(-1)).toBe(429);
  });

  it('counts a key of any length by the whole of it, and anew with each minute', () => {
    const rates = new Rates();
    const [now, later] = [new Date('2026-11-23T08:00:30Z'), new Date('2026-11-23T08:01:00Z')];
    const long = 'k'.repeat(100_000);
    expect([`${long}1`, `${long}2`, `${long}1`].map((key) => rates.over(key, 1, now))).toEqual([undefined, undefined, 30]);
    expect(rates.over(`${long}1`, 1, later)).toBeUndefined();
  });

  it('answers whatever it is asked, and fails at nothing', async () => {
    const junk = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed()));
    await fc.assert(
      fc.asyncProperty(junk, junk, junk, async (a, b, c) => {
        expect((await open(`/scales/${a}/${b}.${c}?${c}=${a}`)).status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });

  it('cannot be served with an operation that nobody fulfils', async () => {
    const none = startTestPlatform({
      engineUrl: inject('engineUrl'),
      models: [],
      migrations: [],
      wires: [wire({ ...scales, asks: ['invented.none'] })],
    });
    await expect(none).rejects.toThrow('which is no operation');
  });
});
