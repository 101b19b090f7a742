import type { CodeItem, CodeList, NameKeys } from '../../model/index.ts';

/** What an item of a list is found by: its code, both labels, its synonyms, pinyin and initials of the Chinese ones. */
function searchKeysOf(item: CodeItem, keysOf: ((text: string) => NameKeys) | undefined): string {
  const words = [item.zh, ...(item.synonyms ?? [])];
  const latin =
    keysOf === undefined
      ? []
      : words.flatMap((word) => {
          const keys = keysOf(word);
          return [keys.pinyin, keys.initials];
        });
  return [item.code, item.en, ...words, ...latin].join('\n').toLowerCase();
}

/** Does an item fit what was typed? Each line of its keys is tried from its beginning, labels anywhere. */
export function fitsSearch(keys: string, typed: string): boolean {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, '');
  return (
    text === '' ||
    keys.split('\n').some((key) => (/^[a-z0-9]+$/.test(text) ? key.replaceAll(' ', '').startsWith(text) : key.includes(text)))
  );
}

/** The keys of a whole list; made once for each list and reading. */
export function searchIndexOf(list: CodeList, keysOf: ((text: string) => NameKeys) | undefined): ReadonlyMap<string, string> {
  return new Map(list.items.map((item) => [item.code, searchKeysOf(item, keysOf)]));
}
