import { useEffect } from 'react';
import { useEngine } from '../use-field.ts';

const AWAY_MILLISECONDS = 10 * 60_000; // long enough for the camera and a call; a phone that was left lying asks for the code

/** Coming back after a while asks for the code; until then what waits goes on being sent, and what was typed is kept. */
export function useIdleLock(): void {
  const engine = useEngine();
  useEffect(() => {
    let hiddenAt: number | undefined;
    const turned = (): void => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now();
      else if (hiddenAt !== undefined && Math.abs(Date.now() - hiddenAt) > AWAY_MILLISECONDS) engine.lock();
    };
    document.addEventListener('visibilitychange', turned);
    return () => document.removeEventListener('visibilitychange', turned);
  }, [engine]);
}
