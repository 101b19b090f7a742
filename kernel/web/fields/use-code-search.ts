import { useEffect, useMemo, useState } from 'react';
import type { CodeList, NameKeys } from '../../model/index.ts';
import { searchIndexOf } from './code-search.ts';

type KeysOf = (text: string) => NameKeys;
let loaded: KeysOf | undefined;

/** The search index of a list; with pinyin as soon as the readings have come, which `wanted` asks for. */
export function useCodeSearch(list: CodeList | undefined, wanted: boolean): ReadonlyMap<string, string> {
  const [keysOf, setKeysOf] = useState<KeysOf | undefined>(() => loaded);
  useEffect(() => {
    if (!wanted || keysOf !== undefined) return;
    void import('./pinyin-keys.ts').then((module) => {
      loaded = module.nameKeys;
      setKeysOf(() => module.nameKeys);
    });
  }, [wanted, keysOf]);
  return useMemo(() => (list === undefined ? new Map<string, string>() : searchIndexOf(list, keysOf)), [list, keysOf]);
}
