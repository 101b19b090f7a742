import { useSyncExternalStore } from 'react';

const SHARE = 0.42; // enough of the grid to know it, and the list beneath still begins on the screen
const MIN = 220;

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}

/** How high a map is on this phone, in pixels. */
export const useMapHeight = (): number => useSyncExternalStore(subscribe, () => Math.max(MIN, Math.round(innerHeight * SHARE)));
