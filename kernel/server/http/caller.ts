import type { Context as HonoContext } from 'hono';

/** Behind a proxy of our own the last hop it added counts; otherwise that header is anybody's word. */
export function addressOf(c: HonoContext, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded !== undefined && forwarded !== '') return forwarded.slice(0, 60);
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
  return socket?.remoteAddress ?? '';
}
