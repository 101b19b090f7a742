import { useSyncExternalStore } from 'react';

/** Where the application is served, and its worker reigns. */
export const BASE = '/field';

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());
/** How many screens of ours lie behind this one; else back would leave the application. */
const depth = (): number => (history.state as { depth?: number } | null)?.depth ?? 0;

addEventListener('popstate', tell);

/** The path below the base, `/` for the first screen. */
const findPath = (): string => location.pathname.slice(BASE.length).replace(/\/+$/, '') || '/';

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  const address = `${BASE}${path}`;
  if (how === 'replace') history.replaceState({ depth: depth() }, '', address);
  else history.pushState({ depth: depth() + 1 }, '', address);
  scrollTo(0, 0);
  tell();
}

/** Where the person came from, or a screen above where nobody came from. */
export function goBack(above: string): void {
  if (depth() > 0) history.back();
  else go(above, 'replace');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePath = (): string => useSyncExternalStore(subscribe, findPath);
