import type { Context as HonoContext } from 'hono';

/** As the browser names us; TLS may end at a proxy before us. */
export function originOf(c: HonoContext, secure: boolean): string {
  const { host, protocol } = new URL(c.req.url);
  return `${secure ? 'https:' : protocol}//${host}`;
}
