/**
 * Stands in for `zod` in this application (vite.config.ts). The phone asks operations by their paths, and the server checks what it is
 * sent; the declarations build their schemas as they are loaded, for which alone a quarter of all the script would come along.
 */
const checks = new Set<string | symbol>(['parse', 'safeParse', 'parseAsync', 'safeParseAsync']);

/** @public In the place of the library (vite.config.ts). Any schema, and whatever is made of one. */
export const z: object = new Proxy(() => undefined, {
  get: (_, key) => {
    if (checks.has(key)) throw new Error('There are no schemas on the phone: let the server check it.');
    return typeof key === 'symbol' ? undefined : z;
  },
  apply: () => z,
});
