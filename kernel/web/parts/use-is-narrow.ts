import { useSyncExternalStore } from 'react';
import { breakpoints } from '../../model/index.ts';

const query = `(max-width: ${breakpoints.narrow - 0.02}px)`;

function subscribe(listener: () => void): () => void {
  const watched = matchMedia(query);
  watched.addEventListener('change', listener);
  return () => watched.removeEventListener('change', listener);
}

/** A phone, or a window as narrow as one: tables become cards. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
