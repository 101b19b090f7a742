import type { NameKeys, Text } from '@linli/kernel/model';
import { useEffect, useMemo, useState } from 'react';
import { entryKeys } from '../logic/entry-search.ts';

type KeysOf = (text: string) => NameKeys;
let loaded: KeysOf | undefined;

/** By what labels are found, in their order; with pinyin as soon as the readings have come, which `wanted` asks for. */
export function useLabelKeys(labels: readonly Text[], wanted: boolean): readonly string[] {
  const [keysOf, setKeysOf] = useState<KeysOf | undefined>(() => loaded);
  useEffect(() => {
    if (!wanted || keysOf !== undefined) return;
    void import('./pinyin-keys.ts').then((module) => {
      loaded = module.nameKeys;
      setKeysOf(() => module.nameKeys);
    });
  }, [wanted, keysOf]);
  return useMemo(() => labels.map((label) => entryKeys({ label }, keysOf)), [labels, keysOf]);
}
