import type { NameKeys } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { readDictionary } from '../../model/index.ts';
import { entryKeys } from '../logic/entry-search.ts';
import type { DictionaryEntry } from '../wire.ts';

const FRESH_MS = 60_000; // as long as a screen goes without asking what the county added
const none: readonly DictionaryEntry[] = [];

type KeysOf = (text: string) => NameKeys;
let loaded: KeysOf | undefined;

/** The field dictionary, with the fields that the county added. */
export function useEntries(): readonly DictionaryEntry[] {
  const { data } = useQuery({
    queryKey: ['ledgers', 'dictionary'],
    queryFn: ({ signal }) => runOperation(readDictionary, {}, { signal }),
    staleTime: FRESH_MS,
  });
  return data?.entries ?? none;
}

/** By what each entry is found; with pinyin as soon as the readings have come, which `wanted` asks for. */
export function useEntryIndex(entries: readonly DictionaryEntry[], wanted: boolean): ReadonlyMap<string, string> {
  const [keysOf, setKeysOf] = useState<KeysOf | undefined>(() => loaded);
  useEffect(() => {
    if (!wanted || keysOf !== undefined) return;
    void import('./pinyin-keys.ts').then((module) => {
      loaded = module.nameKeys;
      setKeysOf(() => module.nameKeys);
    });
  }, [wanted, keysOf]);
  return useMemo(() => new Map(entries.map((entry) => [entry.entry, entryKeys(entry, keysOf)])), [entries, keysOf]);
}
