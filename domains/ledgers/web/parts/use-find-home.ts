import type { Field, Register } from '@linli/kernel/model';
import { useDictionary } from '@linli/kernel/web';
import type { DictionaryEntry } from '../wire.ts';
import { useEntries } from './use-entries.ts';

/** Where a fact is kept: its entry, register and field. */
export interface EntryHome {
  readonly entry: DictionaryEntry;
  readonly register: Register;
  readonly key: string;
  readonly field: Field;
}

/** Finds the home of an entry; entries that are only known, and unknown ones, have none. */
export function useFindHome(): (entry: string | null | undefined) => EntryHome | undefined {
  const entries = useEntries();
  const { registers } = useDictionary();
  return (path) => {
    const entry = entries.find((each) => each.entry === path);
    const register = registers.get(entry?.register ?? '');
    const key = entry?.field ?? '';
    const field = register?.fields[key];
    return entry === undefined || register === undefined || field === undefined ? undefined : { entry, register, key, field };
  };
}
