import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';

/** Scripts only from here; pictures also from where the base map comes, if whoever runs the platform named it; styles may stand in elements because the widget library writes them so. */
const policyFor = (origins: readonly string[]): string =>
  `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src ${["'self'", 'data:', 'blob:', ...origins].join(' ')}; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

export function secureHeaders(config: Config): MiddlewareHandler {
  const policy = policyFor(config.mapOrigins);
  return async (c, next) => {
    await next();
    if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', policy);
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
    c.res.headers.set('Referrer-Policy', 'same-origin');
    c.res.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    c.res.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(self)');
    if (config.secure) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}
