import type { Context as HonoContext } from 'hono';
import type { Config } from '../config.ts';

/** `__Host-` binds the cookie to this host, path and TLS; without TLS (a trial on one machine) browsers refuse that prefix. */
const sessionCookie = (config: Pick<Config, 'secure'>): string => (config.secure ? '__Host-linli' : 'linli');

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

export function tokenOf(c: HonoContext, config: Config): string | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const pairs = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([name]) => name === sessionCookie(config))?.[1];
  return value !== undefined && tokenForm.test(value) ? value : null;
}

export function setSessionCookie(c: HonoContext, config: Config, value: string, seconds: number): void {
  c.header(
    'Set-Cookie',
    `${sessionCookie(config)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${config.secure ? '; Secure' : ''}`,
  );
}
