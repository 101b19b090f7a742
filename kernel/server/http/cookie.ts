import type { Context as HonoContext } from 'hono';
import type { Config } from '../config.ts';
import type { Door } from '../platform.ts';

const names: Record<Door, string> = { staff: 'linli', resident: 'linli_resident' };

/** `__Host-` binds the cookie to this host, path and TLS; without TLS (a trial on one machine) browsers refuse that prefix. */
const sessionCookie = (config: Pick<Config, 'secure'>, door: Door): string => (config.secure ? `__Host-${names[door]}` : names[door]);

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** What a request carries to say who asks, and by which door that person came in. */
export interface Carried {
  readonly token: string;
  readonly door: Door;
}

/**
 * The desk comes first: whoever works here and is a resident as well acts by his post, and pages for residents send along only the cookie of
 * a resident.
 */
export function carriedBy(c: HonoContext, config: Config): Carried | undefined {
  const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, door: 'staff' };
  const pairs = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  for (const door of ['staff', 'resident'] as const) {
    const value = pairs.find(([name]) => name === sessionCookie(config, door))?.[1];
    if (value !== undefined && tokenForm.test(value)) return { token: value, door };
  }
  return undefined;
}

const cookieOf = (c: HonoContext, config: Pick<Config, 'secure'>, door: Door): string | undefined =>
  (c.req.header('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.split('=')[0] === sessionCookie(config, door));

/** The cookie of a signed-in resident as it was sent, `name=value`; pages never act by a cookie of the desk. */
export const residentCookie = (c: HonoContext, config: Pick<Config, 'secure'>): string | undefined => cookieOf(c, config, 'resident');

/** Whether this browser carries the cookie of a desk; who it is, a page does not learn. */
export const carriesDesk = (c: HonoContext, config: Pick<Config, 'secure'>): boolean => cookieOf(c, config, 'staff') !== undefined;

/** A resident follows a link out of a message: his cookie comes along then (`Lax`), that of a desk does not. */
const sameSite: Record<Door, string> = { staff: 'Strict', resident: 'Lax' };

export function setSessionCookie(c: HonoContext, config: Config, door: Door, value: string, seconds: number): void {
  c.header(
    'Set-Cookie',
    `${sessionCookie(config, door)}=${value}; Path=/; HttpOnly; SameSite=${sameSite[door]}; Max-Age=${seconds}${config.secure ? '; Secure' : ''}`,
  );
}
