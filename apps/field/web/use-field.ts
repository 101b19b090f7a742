import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Engine, Holder, Pack, Snapshot } from './engine/index.ts';

const EngineContext = createContext<Engine | undefined>(undefined);
export const EngineProvider = EngineContext.Provider;

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error('This screen stands outside the application: there is no engine.');
  return engine;
}

/** What the phone knows at this moment; the screen is drawn again when it changes. */
export function useSnapshot(): Snapshot {
  const engine = useEngine();
  return useSyncExternalStore(
    useCallback((listener) => engine.subscribe(listener), [engine]),
    () => engine.snapshot(),
  );
}

const nothing: Pack = { asOf: '', grids: [], dwellings: [], quarterEnd: '', visits: [], categories: [], baseMaps: [], events: [] };

interface Open extends Snapshot {
  readonly holder: Holder;
  /** Empty before the first fetch; `fetched` tells. */
  readonly pack: Pack;
  readonly fetched: boolean;
}

/** For screens that stand behind the code. */
export function useOpen(): Open {
  const now = useSnapshot();
  if (now.holder === null) throw new Error('This screen stands behind the code: nobody is here.');
  return { ...now, holder: now.holder, pack: now.pack ?? nothing, fetched: now.pack !== null };
}

const MINUTE = 60_000;
let minute = Date.now();

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    minute = Date.now();
    listener();
  }, MINUTE / 2);
  return () => clearInterval(timer);
}

/** Milliseconds of the platform's clock, as far as it is known; it moves on twice a minute. */
export function useNow(): number {
  const { skew } = useSnapshot();
  return useSyncExternalStore(subscribe, () => minute) + (skew ?? 0);
}
