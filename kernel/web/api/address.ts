export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `/api/…` with its query. What is not given is left out; the empty text stays, for it is the place of the whole country. */
export function apiAddress(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

/** `residents.person` -> `/residents/person`: where a register stands, below `/api` and below `/registers` alike. */
export const registerPath = (name: string): string => `/${name.replace('.', '/')}`;

/** `/registers/{domain}/{register}/{id}/end` with `{id}` taken out of the input; the rest is left for query or body. */
export function fillPath(path: string, input: Readonly<Record<string, unknown>>): { path: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = rest[name];
    delete rest[name];
    return typeof value === 'string' || typeof value === 'number' ? encodeURIComponent(value) : slot;
  });
  return { path: filled, rest };
}
