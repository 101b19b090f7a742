/** What stands behind the `?` of an address: plain text by name, so that a colleague can read and mend it. */
export type Search = Readonly<Record<string, string>>;

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The other way; empty values are left out, and the signs of ranges and lists stay readable. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}

/** Applies changes; `undefined` and the empty text take a name out. */
export function changeSearch(search: Search, changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const changed = Object.entries({ ...search, ...changes });
  return Object.fromEntries(changed.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''));
}
