import { useEffect, useRef, useState } from 'react';
import type { Pair } from '../../model/index.ts';
import { nameOf } from './choose-fields.ts';
import { keyOf } from './words.ts';

/**
 * Names of the pairs that left the page since it was last read without anybody here having decided them. `view` tells which
 * page it is: going to another one is no leaving. A pair that moved behind the end of a full page has not left either.
 */
export function useVanished(
  view: string,
  pairs: readonly Pair[] | undefined,
  hasMore: boolean,
): {
  readonly names: readonly string[];
  readonly own: (pair: Pair) => void;
  readonly forget: () => void;
} {
  const [names, setNames] = useState<readonly string[]>([]);
  const seen = useRef<{ view: string; pairs: readonly Pair[] }>({ view, pairs: [] });
  const mine = useRef(new Set<string>());
  useEffect(() => {
    if (pairs === undefined) return;
    const before = seen.current;
    seen.current = { view, pairs };
    if (before.view !== view) return;
    const now = new Set(pairs.map(keyOf));
    const gone = before.pairs.filter((pair) => !now.has(keyOf(pair)) && !mine.current.has(keyOf(pair)));
    const pushedOut = hasMore ? pairs.filter((pair) => before.pairs.every((old) => keyOf(old) !== keyOf(pair))).length : 0;
    const left = gone.slice(0, Math.max(0, gone.length - pushedOut));
    if (left.length > 0) setNames(left.map(nameOf));
  }, [view, pairs, hasMore]);
  return { names, own: (pair) => void mine.current.add(keyOf(pair)), forget: () => setNames([]) };
}
