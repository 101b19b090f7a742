import { useEffect, useRef, useState } from 'react';
import { spoken } from './words.ts';

interface Call {
  readonly label: string;
  readonly window: number;
  readonly calls: number;
}

const keyOf = ({ label, calls, window }: Call): string => `${label} ${window} ${calls}`;

/**
 * Says new calls aloud, each once and again when it is recalled. A browser speaks only after somebody has touched the page, so it is
 * switched on by a button; what was called before that is not said any more.
 */
export function useCalls(called: readonly Call[] | undefined) {
  const canSpeak = typeof speechSynthesis !== 'undefined';
  const [speaks, setSpeaks] = useState(false);
  const said = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (called === undefined) return;
    const before = said.current;
    said.current = new Set(called.map(keyOf));
    if (!speaks || !canSpeak || before === undefined) return;
    for (const each of called.filter((one) => !before.has(keyOf(one))).toReversed()) {
      const words = new SpeechSynthesisUtterance(spoken(each.label, each.window));
      words.lang = 'zh-CN';
      words.rate = 0.9; // elders listen
      speechSynthesis.speak(words);
    }
  }, [called, speaks, canSpeak]);
  const toggle = (): void => {
    if (speaks) speechSynthesis.cancel();
    setSpeaks(!speaks);
  };
  return { speaks, canSpeak, toggle };
}
