import type { Region } from '../../model/region.ts';
import { parseSearch } from '../../model/search-text.ts';
import type { Word } from '../../model/search-text.ts';
import { getPaths } from './path.ts';
import type { Queryable } from './rows.ts';
import { type Scope, filterTownPrefixes, listByCode, listUnder, listWord, unique } from './search-word.ts';

export interface SearchRegions {
  /** The beginning of a name, of its pinyin or initials, of a code; or several such from large to small: `城关 南街`. */
  readonly text: string;
  /** The place of whoever asks: what is nearer to it comes first. '' for the country. */
  readonly within: string;
  /** 1 to 100. */
  readonly limit: number;
  /** Only this level: 2, 4, 6, 9, 12 or 15 digits. */
  readonly level?: number;
  /** The tree of that day instead of today's. */
  readonly on?: string;
  /** Only places below this one (or it). */
  readonly under?: string;
}

export interface FoundRegion extends Region {
  /** The places above it, from the province down, without placeholders. */
  readonly path: readonly Region[];
}

const LIMIT_MAX = 100;
const ANCESTORS_MAX = 120; // 城关 alone names more than a thousand places; the nearest are enough

/** Where the words before the last are looked for: towns and above, wherever they lie. */
const aboveScope = { under: '', level: null, levelMax: 9, limit: ANCESTORS_MAX } as const;

/** Places whose beginning fits, nearest to `within` first, then from province to community. Placeholders are left out. */
export async function searchRegions(q: Queryable, input: SearchRegions): Promise<FoundRegion[]> {
  const search = parseSearch(input.text);
  if (search === null) return [];
  const limit = Math.min(Math.max(1, Math.trunc(input.limit)), LIMIT_MAX);
  const scope: Scope = {
    within: input.within,
    under: input.under ?? '',
    level: input.level ?? null,
    levelMax: 15,
    on: input.on ?? null,
    limit,
  };
  const found = search.kind === 'code' ? await listByCode(q, search.prefix, scope) : await listWords(q, search.words, scope);
  const paths = await getPaths(
    q,
    found.map((each) => each.code),
    input.on,
  );
  return found.map((each) => ({ ...each, path: (paths.get(each.code) ?? []).filter((step) => step.code !== each.code) }));
}

async function listWords(q: Queryable, words: readonly Word[], scope: Scope): Promise<Region[]> {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  if (rest.length === 0) {
    const found = await listWord(q, first, scope);
    return found.length > 0 || first.script === 'letters' ? found : listCut(q, first, scope);
  }
  const found = await listChain(q, first, rest, scope);
  if (found.length >= scope.limit || words.some((word) => word.script === 'name')) return found;
  const joined = await listWord(q, { text: words.map((word) => word.text).join(''), script: 'letters' }, scope); // `nan jie` is one name, too
  return unique([...found, ...joined]).slice(0, scope.limit);
}

/** Each word below a place that the word before it names. */
async function listChain(q: Queryable, first: Word, rest: readonly Word[], scope: Scope): Promise<Region[]> {
  let above = await listWord(q, first, { ...scope, ...aboveScope });
  for (const [at, word] of rest.entries()) {
    if (above.length === 0) return [];
    const last = at === rest.length - 1;
    const step = last ? scope : { ...scope, ...aboveScope };
    above = unique(await listUnder(q, above, word, step));
  }
  return above;
}

/** A name written in one go, `城关南街` or `汉阴县城关镇南街`: cut where its beginning, as long as can be, names a place above. */
async function listCut(q: Queryable, word: Word, scope: Scope): Promise<Region[]> {
  for (const [head, rest] of await listCuts(q, word)) {
    const above = await listWord(q, head, { ...scope, ...aboveScope });
    const found = unique(await listUnder(q, above, rest, scope));
    if (found.length > 0) return found;
    for (const [middle, tail] of await listCuts(q, rest)) {
      const between = unique(await listUnder(q, above, middle, { ...scope, ...aboveScope }));
      const deeper = unique(await listUnder(q, between, tail, scope));
      if (deeper.length > 0) return deeper;
    }
  }
  return [];
}

/** The cuts whose head, of two characters at least, begins the name of some place above the communities; longest head first. */
async function listCuts(q: Queryable, { text }: Word): Promise<[head: Word, rest: Word][]> {
  const lengths = Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.length - 1 - at);
  const known = await filterTownPrefixes(
    q,
    lengths.map((length) => text.slice(0, length)),
  );
  return known.map((head) => [
    { text: head, script: 'name' },
    { text: text.slice(head.length), script: 'name' },
  ]);
}
