import { Context, type Hono } from 'hono';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { operation, refuse } from '../../model/index.ts';
import { type TestPlatform, startTestPlatform } from '../../testkit/index.ts';
import { serveOperations } from '../http/app.ts';
import { residentCookie } from '../http/cookie.ts';
import { fulfil } from '../platform.ts';
import { type Page, html, page, textField } from './index.ts';
import { lookOf } from './look.ts';
import { ownPath } from './look-page.ts';
import { servePages } from './serve.ts';

const greet = operation({
  name: 'invented.greet',
  method: 'post',
  path: '/invented/{name}/greeting',
  access: { to: 'anyone' },
  label: { zh: '问好', en: 'Greet' },
  input: z.strictObject({ name: z.string().max(20), times: z.number().int().optional() }),
  output: z.object({ words: z.string() }),
});

const greeting = page({
  path: '/greeting/{name}',
  get: ({ t, params }) => ({
    title: { zh: '问好', en: 'Greeting' },
    show: html`<h1>${t({ zh: '您好，{name}', en: 'Hello {name}' }, { name: params['name'] ?? '' })}</h1>
      ${textField({ name: 'times', label: t({ zh: '几次', en: 'How often' }) })}`,
  }),
  post: async ({ ask, params, form }) => {
    const answer = await ask(greet, { name: params['name'] ?? '', times: Number(form.text('times')) });
    return 'words' in answer ? { goTo: `/greeting/${encodeURIComponent(answer.words)}` } : answer;
  },
});

const broken = page({
  path: '/broken',
  get: () => {
    throw new Error('It fell down.');
  },
});

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [],
    migrations: [],
    operations: [
      fulfil(greet, async (context, { name, times = 1 }) => {
        context.setCookie('x'.repeat(43), 60);
        if (name === 'nobody') return refuse('unknown', 'nobody', { zh: '没有这个人。', en: 'There is nobody of that name.' });
        return { words: name.repeat(times) };
      }),
    ],
    pages: [greeting, broken],
  });
});
afterAll(() => test.close());

const appOf = (...pages: readonly Page[]): Hono => {
  const { app } = serveOperations(test.platform);
  servePages(app, {
    platform: test.platform,
    pages,
    frame: { home: '/', main: [], more: [], choosePlace: '/', script: null },
    counterAt: async () => undefined,
  });
  return app;
};

describe('a public page', () => {
  it('escapes whatever is filled in, in text and in attributes', async () => {
    const { text, status } = await test.open(`/greeting/${encodeURIComponent('<img src=x onerror="a()">')}`);
    expect(status).toBe(200);
    expect(text).toContain('您好，&lt;img src=x onerror=&quot;a()&quot;&gt;');
    expect(text).not.toContain('<img');
  });

  it('allows no script, style or form but our own, and is not kept by anybody', async () => {
    const { headers } = (await test.open('/greeting/li')).response;
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('asks an operation by its route and passes its cookie on', async () => {
    const { status, response } = await test.open('/greeting/li', { form: { times: '2' } });
    expect(status).toBe(303);
    expect(response.headers.get('location')).toBe('/greeting/lili');
    expect(response.headers.getSetCookie()[0]).toContain('HttpOnly');
  });

  it('shows a refusal as a sentence with its status', async () => {
    const { status, text } = await test.open('/greeting/nobody', { form: { times: '1' } });
    expect(status).toBe(404);
    expect(text).toContain('没有这个人。');
  });

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403, '请求来自其他网站'],
    ['that is too long', { 'content-length': String(2e6) }, 422, '填的内容太长了'],
  ] as const)('reads nothing of a form %s', async (_which, headers, status, sentence) => {
    const app = appOf(greeting);
    const request = new Request('http://inside/greeting/li', { method: 'POST', headers, body: new URLSearchParams({ times: '1' }) });
    const sent = await app.fetch(request);
    expect([sent.status, await sent.text()]).toEqual([status, expect.stringContaining(sentence)]);
    expect(request.bodyUsed).toBe(false);
  });

  it('reads a mebibyte of a form and no more, and forty of one that carries files', async () => {
    const served = appOf(greeting, page({ ...greeting, path: '/photos/{name}', takesFiles: ({ name }) => name === 'li' }));
    /** Four mebibytes that say nothing of their length, and how many of them were asked for. */
    const send = async (path: string) => {
      let pulled = 0;
      const body = new ReadableStream<Uint8Array>({
        pull: (stream) => {
          pulled += 1;
          if (pulled > 16) return stream.close();
          stream.enqueue(new Uint8Array(262_144).fill(97));
        },
      });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const init = { method: 'POST', headers, body, duplex: 'half' };
      const sent = await served.fetch(new Request(`http://inside${path}`, init));
      return { status: sent.status, text: await sent.text(), pulled };
    };
    const plain = await send('/greeting/li');
    expect([plain.status, plain.text]).toEqual([422, expect.stringContaining('填的内容太长了')]);
    expect(plain.pulled).toBeLessThan(9);
    expect((await send('/photos/wang')).status).toBe(422);
    expect((await send('/photos/li')).pulled).toBe(17);
    const said = new Request('http://inside/photos/li', { method: 'POST', headers: { 'content-length': String(1e9) }, body: 'times=1' });
    expect(await (await served.fetch(said)).text()).toContain('照片太大了');
  });

  it('acts by the cookie of a resident alone, under the name that this door has', () => {
    const c = (cookie: string): Context => new Context(new Request('http://inside/', { headers: { cookie } }));
    const sent = 'linli=a; linli_resident=b; __Host-linli_resident=c';
    expect(residentCookie(c(sent), { secure: false })).toBe('linli_resident=b');
    expect(residentCookie(c(sent), { secure: true })).toBe('__Host-linli_resident=c');
    expect(residentCookie(c('linli=a; linli_resident=b'), { secure: true })).toBeUndefined();
  });

  it('tells a failure by a number, and nothing of what fell', async () => {
    const { status, text } = await test.open('/broken');
    expect(status).toBe(500);
    expect(text).toContain('报这个编号');
    expect(text).not.toContain('It fell down');
  });
});

describe('the look', () => {
  it('is chosen by a form, kept, and shown on the next page', async () => {
    const { response } = await test.open('/look', { form: { size: 'larger', to: '/greeting/li?a=1' } });
    expect(response.headers.get('location')).toBe('/greeting/li?a=1');
    const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const { text } = await test.open('/greeting/li', { cookie });
    expect(text).toContain('class="pg-larger"');
    const english = await test.open('/look', { cookie, form: { language: 'en', to: '/' } });
    expect(lookOf((english.response.headers.getSetCookie()[0] ?? '').split(';')[0])).toEqual({ language: 'en', size: 'larger', here: '' });
  });

  it('goes back to pages of our own only', () => {
    expect(ownPath('/portal?x=1', '/')).toBe('/portal?x=1');
    for (const away of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:x', '/a b', ''])
      expect(ownPath(away, '/')).toBe('/');
  });

  it('forgets what it cannot read', () => {
    expect(lookOf('linli_look=xx.huge.61')).toEqual({ language: 'zh', size: 'normal', here: '' });
    expect(lookOf('a=b; linli_look=en.large.610921100001')).toEqual({ language: 'en', size: 'large', here: '610921100001' });
  });
});
