import { useSyncExternalStore } from 'react';
import type { Language } from '../../model/index.ts';

const KEY = 'linli.language';
const listeners = new Set<() => void>();

/** Chinese unless somebody chose otherwise; browsers that forbid storage forget the choice, no more. */
function readKept(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

let current: Language = readKept();

const findLanguage = (): Language => current;

export function setLanguage(language: Language): void {
  current = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then lasts until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language of the screen; the component is drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, findLanguage);
