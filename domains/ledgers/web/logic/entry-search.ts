import type { NameKeys, Text } from '@linli/kernel/model';
import type { DictionaryEntry } from '../wire.ts';

type KeysOf = (text: string) => NameKeys;

/** By what an entry of the field dictionary is found: both labels, pinyin and initials of the Chinese one. */
export function entryKeys(entry: Pick<DictionaryEntry, 'label'>, keysOf: KeysOf | undefined): string {
  const { zh, en } = entry.label;
  const latin = keysOf?.(zh);
  return [zh, en.replaceAll(' ', ''), ...(latin === undefined ? [] : [latin.pinyin, latin.initials])].join('\n').toLowerCase();
}

/** Latin letters are tried from the beginning of each key, characters anywhere. */
export function fitsEntry(keys: string, typed: string): boolean {
  const text = typed.replaceAll(/\s+/g, '').toLowerCase();
  if (text === '') return true;
  return keys.split('\n').some((key) => (/^[a-z0-9]+$/.test(text) ? key.startsWith(text) : key.includes(text)));
}

export type EntryGroup = 'kept' | 'others' | 'homeless';

export const entryGroups: readonly EntryGroup[] = ['kept', 'others', 'homeless'];

export const groupLabels: Record<EntryGroup, Text> = {
  kept: { zh: '本人的信息', en: 'About the person' },
  others: { zh: '别人的信息（房东、联系人等），放到待处理', en: 'About somebody else: goes to the tray' },
  homeless: { zh: '认得、但还没有地方登记，放到待处理', en: 'Known, but kept nowhere yet: goes to the tray' },
};

/** Facts with a home first, then those about somebody else, then those without a home. */
export function groupOf(entry: Pick<DictionaryEntry, 'role' | 'register'>): EntryGroup {
  if (entry.role !== 'self' && entry.role !== 'table') return 'others';
  return entry.register === null && entry.role === 'self' ? 'homeless' : 'kept';
}
