const names = new Set(['linli_resident', '__Host-linli_resident']);

/** The cookie of a signed-in resident, as it was sent; pages never act by a cookie of the desk. */
export const residentCookie = (cookies: string | undefined): string | undefined =>
  (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => names.has(pair.split('=')[0] ?? ''));
