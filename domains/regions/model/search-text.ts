import { unpadCode } from './code.ts';

/** What somebody typed into the search for places. */
export type SearchText = { readonly kind: 'code'; readonly prefix: string } | { readonly kind: 'words'; readonly words: readonly Word[] };

/** Characters are compared with names, letters with pinyin and initials. */
export interface Word {
  readonly text: string;
  readonly script: 'name' | 'letters';
}

const WORDS_MAX = 4; // province, county, town, community: nobody types more
const LENGTH_MAX = 40; // the longest name of the national tree has 33 characters

/** Null when there is nothing to look for. Several words go from large to small: `城关 南街`, `hanyin njsq`. */
export function parseSearch(typed: string): SearchText | null {
  const text = typed.normalize('NFC').trim().slice(0, LENGTH_MAX);
  if (/^\d+$/.test(text)) return { kind: 'code', prefix: unpadCode(text) ?? text };
  const words = text
    .split(/[\s,，、/]+/)
    .map(wordOf)
    .filter((word) => word.text !== '');
  return words.length === 0 ? null : { kind: 'words', words: words.slice(0, WORDS_MAX) };
}

function wordOf(typed: string): Word {
  const letters = typed.normalize('NFKC').toLowerCase().replaceAll('ü', 'v').replace(/['’]/g, '');
  return /^[a-z0-9]*$/.test(letters) ? { text: letters, script: 'letters' } : { text: typed, script: 'name' };
}

/** The half-open range of all keys that begin so, under byte order. */
export function prefixRange(prefix: string): readonly [from: string, before: string] {
  return [prefix, `${prefix}\u{10ffff}`];
}
