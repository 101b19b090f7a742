import type { RefusalKind } from '../../model/index.ts';

/** The only place where refusals meet HTTP. */
export const statusOf: Record<RefusalKind, 401 | 403 | 404 | 409 | 422 | 429 | 503> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  stale: 409,
  limited: 429,
  unavailable: 503,
};
