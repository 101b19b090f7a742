import type { Wire } from './wire.ts';

export interface Route {
  readonly wire: Wire;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');

export function routeOf(declared: Wire): Route {
  const names: string[] = [];
  const source = declared.path
    .split(/(\{\w+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return escaped(part);
      names.push(part.slice(1, -1));
      return '([^/]+)';
    })
    .join('');
  return { wire: declared, pattern: new RegExp(`^${source}$`), names };
}

/** Fixed paths before those with placeholders. */
export const inOrder = (routes: readonly Route[]): readonly Route[] => routes.toSorted((a, b) => a.names.length - b.names.length);

/** The parts of a path, decoded; undefined where it is another path or cannot be decoded. */
export function paramsOf({ pattern, names }: Route, path: string): Readonly<Record<string, string>> | undefined {
  const found = pattern.exec(path);
  if (found === null) return undefined;
  try {
    return Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]));
  } catch {
    return undefined;
  }
}
