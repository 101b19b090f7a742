import type { Context as HonoContext, Hono } from 'hono';
import { type OperationDeclaration, type Refusal, isRefusal, refuse } from '../../model/index.ts';
import { residentCookie } from '../http/cookie.ts';
import type { Platform } from '../platform.ts';
import type { PageRequest } from './page.ts';

/** What an inner request carries of the one from outside: who asks, from where, and whether from our own page. */
const passedOn = ['user-agent', 'x-forwarded-for', 'sec-fetch-site'];

type Input = Readonly<Record<string, unknown>>;

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Path with its parts filled in, and what is left of the input. */
function routed({ path }: OperationDeclaration, input: Input): { readonly path: string; readonly rest: Input } {
  const used = new Set<string>();
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    used.add(key);
    return encodeURIComponent(written(input[key] ?? ''));
  });
  return { path: `/api${filled}`, rest: Object.fromEntries(Object.entries(input).filter(([key]) => !used.has(key))) };
}

function queryOf(input: Input): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input)) if (value !== undefined && value !== null) query.set(key, written(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Asks operations of the same application without leaving the program: as the resident whose cookie came along, or as nobody. */
export function asker(
  app: Hono,
  { config, operations }: Pick<Platform, 'config' | 'operations'>,
  c: HonoContext,
  as: 'resident' | 'nobody' = 'resident',
): Pick<PageRequest, 'ask' | 'askNamed'> {
  const headersOf = (): Headers => {
    const headers = new Headers();
    for (const name of passedOn) {
      const value = c.req.header(name);
      if (value !== undefined) headers.set(name, value);
    }
    const cookie = as === 'resident' ? residentCookie(c, config) : undefined;
    if (cookie !== undefined) headers.set('cookie', cookie);
    return headers;
  };
  const run = async (url: string, init: RequestInit): Promise<unknown> => {
    const response = await app.fetch(new Request(new URL(url, c.req.url), init), c.env);
    if (as === 'resident') for (const cookie of response.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    if (isRefusal(answer)) return answer satisfies Refusal;
    return refuse('unavailable', 'failed', {
      zh: '系统出了故障，请过几分钟再试。您填的内容没有丢。',
      en: 'Something failed. Try again in a few minutes; nothing you typed is lost.',
    });
  };
  const askOne = async (
    declaration: OperationDeclaration,
    input: Input,
    sent: { readonly once?: string; readonly file?: Blob },
  ): Promise<unknown> => {
    const { path, rest } = routed(declaration, input);
    const headers = headersOf();
    if (declaration.method === 'get') return run(path + queryOf(rest), { headers });
    const method = declaration.method.toUpperCase();
    if (sent.once !== undefined) headers.set('idempotency-key', sent.once);
    headers.set('content-type', sent.file === undefined ? 'application/json' : 'application/octet-stream');
    return sent.file === undefined
      ? run(path, { method, headers, body: JSON.stringify(rest) })
      : run(path + queryOf(rest), { method, headers, body: await sent.file.bytes() });
  };
  return {
    ask: async (declaration, input, options = {}) => (await askOne(declaration, input as Input, options)) as never,
    askNamed: async (name, input, file) => {
      const found = operations.find(({ declaration }) => declaration.name === name);
      if (found === undefined) throw new Error(`There is no operation "${name}".`);
      return (await askOne(found.declaration, input, file === undefined ? {} : { file })) as Input;
    },
  };
}
