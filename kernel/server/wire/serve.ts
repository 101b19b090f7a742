import { randomUUID } from 'node:crypto';
import type { Context as HonoContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Text } from '../../model/index.ts';
import { addressOf } from '../http/caller.ts';
import { originOf } from '../http/origin.ts';
import { asker } from '../pages/ask.ts';
import { formOf, noForm } from '../pages/form.ts';
import type { Platform } from '../platform.ts';
import { dayIn } from '../time.ts';
import { Rates } from './rates.ts';
import { type Route, inOrder, paramsOf, routeOf } from './route.ts';
import type { Wire, WireAnswer, WireRequest } from './wire.ts';

const BYTES_MAX = 1_048_576; // a form of any of these protocols is a tenth of it
const GETS_A_MINUTE = 600; // a neighbour system that polls ten times a second
const POSTS_A_MINUTE = 60; // one report a second from one address

export interface WireParts {
  readonly platform: Platform;
  readonly wires: readonly Wire[];
}

const said = {
  unknown: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  method: { zh: '这个地址不接受这种请求。', en: 'This address does not take requests of this method.' },
  large: { zh: '发来的内容太大。', en: 'The body is too large.' },
  many: { zh: '请求太多，请稍后再试。', en: 'Too many requests. Try again later.' },
  files: { zh: '这个地址不接收文件。', en: 'This address takes no files.' },
  failed: { zh: '系统出了故障，请稍后再试。', en: 'Something failed. Try again later.' },
} satisfies Record<string, Text>;

/** Foreign protocols at their routes. One that nothing matches is refused in the words of its neighbours, never with a page. */
export function serveWires(app: Hono, { platform, wires }: WireParts): void {
  const known = new Set(platform.operations.map(({ declaration }) => declaration.name));
  for (const each of wires)
    for (const name of each.asks) if (!known.has(name)) throw new Error(`The wire ${each.path} asks for "${name}", which is no operation.`);
  const rates = new Rates();
  const byHead = Map.groupBy(inOrder(wires.map(routeOf)), ({ wire: { path } }) => path.split('/')[1] ?? '');
  for (const [head, routes] of byHead) {
    const first = routes[0];
    if (first === undefined) continue;
    for (const path of [`/${head}`, `/${head}/*`])
      app.all(path, async (c) => {
        const { pathname } = new URL(c.req.url);
        const found = routes.map((route) => ({ route, params: paramsOf(route, pathname) })).find(({ params }) => params !== undefined);
        if (found?.params === undefined) return faulty(c, first.wire, 404, said.unknown);
        return answered(app, { platform, rates }, c, found.route, found.params);
      });
  }
}

interface Around {
  readonly platform: Platform;
  readonly rates: Rates;
}

async function answered(
  app: Hono,
  around: Around,
  c: HonoContext,
  { wire }: Route,
  params: Readonly<Record<string, string>>,
): Promise<Response> {
  // A read may be asked for by any site; it carries nobody's cookie and shows what is open to all.
  c.header('Access-Control-Allow-Origin', '*');
  if (c.req.method === 'OPTIONS') {
    c.header('Access-Control-Allow-Methods', 'GET');
    return c.body(null, 204);
  }
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  const handle = reads ? wire.get : c.req.method === 'POST' ? wire.post : undefined;
  if (handle === undefined) {
    c.header('Allow', [wire.get && 'GET', wire.post && 'POST'].filter(Boolean).join(', '));
    return faulty(c, wire, 405, said.method);
  }
  const wait = overRate(around, c, wire, reads ? 'get' : 'post');
  if (wait !== undefined) return tooMany(c, wire, wait);
  const limit = bodyLimit({ maxSize: wire.bytesMax ?? BYTES_MAX, onError: (at) => faulty(at, wire, 413, said.large) });
  let answer: Response | undefined;
  const refused = await limit(c as Parameters<typeof limit>[0], async () => {
    answer = await handled(app, around, c, { wire, params, handle, reads });
  });
  return refused ?? answer ?? faulty(c, wire, 500, said.failed);
}

interface Handled {
  readonly wire: Wire;
  readonly params: Readonly<Record<string, string>>;
  readonly handle: NonNullable<Wire['get']>;
  readonly reads: boolean;
}

async function handled(
  app: Hono,
  { platform, rates }: Around,
  c: HonoContext,
  { wire, params, handle, reads }: Handled,
): Promise<Response> {
  const url = new URL(c.req.url);
  const form = reads ? noForm : await formOf(c);
  if (wire.files !== true && form.names.some((name) => form.files(name).length > 0)) return faulty(c, wire, 400, said.files);
  if (wire.key !== undefined) {
    const { parameter, perMinute } = wire.key;
    const key = form.text(parameter) || (url.searchParams.get(parameter) ?? '');
    const wait = key === '' ? undefined : rates.over(`key ${key}`, perMinute, platform.clock());
    if (wait !== undefined) return tooMany(c, wire, wait);
  }
  const instant = platform.clock();
  const { ask, askNamed } = asker(app, platform, c, 'nobody');
  const listed = (name: string): void => {
    if (!wire.asks.includes(name)) throw new Error(`The wire ${wire.path} asks "${name}" without naming it.`);
  };
  const request: WireRequest = {
    path: url.pathname,
    params,
    query: url.searchParams,
    form,
    origin: originOf(c, platform.config.secure),
    now: instant.toISOString(),
    today: dayIn(instant),
    header: (name) => (wire.headers?.includes(name) === true ? (c.req.header(name) ?? '') : ''),
    ask: async (declaration, input, options) => {
      listed(declaration.name);
      return ask(declaration, input, options);
    },
    askNamed: async (name, input, file) => {
      listed(name);
      return askNamed(name, input, file);
    },
  };
  try {
    return respond(c, await handle(request));
  } catch (error) {
    const { message, stack } = error as Error;
    // The path as declared, as for a page: what stands in an address may be a key or somebody's matter.
    platform.log('failure', { id: randomUUID(), wire: wire.path, method: c.req.method, error: message, stack });
    return faulty(c, wire, 500, said.failed);
  }
}

function overRate({ platform, rates }: Around, c: HonoContext, wire: Wire, kind: 'get' | 'post'): number | undefined {
  const most = wire.perMinute?.[kind] ?? (kind === 'get' ? GETS_A_MINUTE : POSTS_A_MINUTE);
  return rates.over(`${kind} ${wire.path} ${addressOf(c, platform.config.behindProxy)}`, most, platform.clock());
}

function tooMany(c: HonoContext, wire: Wire, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  return faulty(c, wire, 429, said.many);
}

function faulty(c: HonoContext, wire: Wire, status: number, sentence: Text): Response {
  const { pathname, searchParams } = new URL(c.req.url);
  return respond(c, { ...wire.fault({ status, sentence, path: pathname, query: searchParams }), status });
}

function respond(c: HonoContext, { status = 200, type, body, headers = {} }: WireAnswer): Response {
  for (const [name, value] of Object.entries({ 'Cache-Control': 'no-store', ...headers, 'Content-Type': type })) c.header(name, value);
  // Read by programs; should a browser open it all the same, it may load and run nothing.
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  return c.body(body, status as 200);
}
