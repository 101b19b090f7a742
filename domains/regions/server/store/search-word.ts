import { pathOf, placeRange } from '@linli/kernel/model';
import { regionDigits } from '../../model/code.ts';
import type { Region } from '../../model/region.ts';
import { prefixRange } from '../../model/search-text.ts';
import type { Word } from '../../model/search-text.ts';
import { type Queryable, regionColumns, toRegion, validOn } from './rows.ts';

export interface Scope {
  readonly within: string;
  readonly under: string;
  readonly level: number | null;
  readonly levelMax: number;
  readonly on: string | null;
  readonly limit: number;
}

/** Keys compared with a word; each has an index (level, key, code). */
const keysOf: Record<Word['script'], readonly string[]> = { name: ['name'], letters: ['pinyin', 'initials'] };

/**
 * Rings around the place of whoever asks. Within the city a few thousand nodes are read and ranked; beyond it each level
 * is read from the index of the key, which ends after the first rows. A ring is only asked when those before it left room.
 */
export async function listWord(q: Queryable, word: Word, scope: Scope): Promise<Region[]> {
  const path = pathOf(scope.within);
  const rings = path.filter((place) => place.length <= 4).toReversed();
  const found: Region[] = [];
  for (const [at, ring] of rings.entries()) {
    if (found.length >= scope.limit) break;
    const inner = at === 0 ? null : (rings[at - 1] ?? null);
    const reach = narrower(ring, scope.under);
    if (reach === null || (inner !== null && reach.startsWith(inner))) continue;
    const room = { ...scope, limit: scope.limit - found.length };
    found.push(...(ring.length === 4 ? await listNear(q, word, path, reach, room) : await listFar(q, word, reach, inner, room)));
  }
  return found;
}

/** The smaller of two subtrees when one holds the other. */
function narrower(a: string, b: string): string | null {
  if (a.startsWith(b)) return a;
  return b.startsWith(a) ? b : null;
}

async function listNear(q: Queryable, word: Word, path: readonly string[], reach: string, scope: Scope): Promise<Region[]> {
  const around = path.filter((place) => place.length > 4).toReversed(); // community, town, county of whoever asks
  const first = 9;
  const nearness = around.map((_, at) => `when r.code >= $${first + 2 * at} and r.code < $${first + 2 * at + 1} then ${at}`).join(' ');
  const { rows } = await q.query(
    `select ${regionColumns('$5')} from regions.region r
     where r.code >= $1 and r.code < $2 and ${matches(word, '$3', '$4')} and not r.placeholder and ${validOn('$5')}
       and ($6::int is null or r.level = $6) and r.level <= $7::int
     order by ${around.length === 0 ? '' : `case ${nearness} else 9 end, `}r.level, ${rank(word, '$3', '$4')}, r.code limit $8`,
    [
      ...placeRange(reach),
      ...prefixRange(word.text),
      scope.on,
      scope.level,
      scope.levelMax,
      scope.limit,
      ...around.flatMap((place) => placeRange(place)),
    ],
  );
  return rows.map(toRegion);
}

async function listFar(q: Queryable, word: Word, reach: string, inner: string | null, scope: Scope): Promise<Region[]> {
  const levels = regionDigits.filter(
    (level) => (scope.level === null || level === scope.level) && level <= scope.levelMax && level >= reach.length,
  );
  const without = inner === null ? ['', ''] : placeRange(inner);
  const parts = levels.flatMap((level) =>
    keysOf[word.script].map(
      (key, at) =>
        `(select r.*, ${at} as key_rank, r.${key} as found_by from regions.region r
        where r.level = ${level} and r.${key} >= $3 and r.${key} < $4 and r.code >= $1 and r.code < $2 and not (r.code >= $7 and r.code < $8)
          and not r.placeholder and ${validOn('$5')}
        order by r.level, r.${key}, r.code limit $6)`,
    ),
  );
  if (parts.length === 0) return [];
  const { rows } = await q.query(
    `select ${regionColumns('$5')} from (${parts.join(' union all ')}) r order by r.level, r.key_rank, r.found_by, r.code limit $6`,
    [...placeRange(reach), ...prefixRange(word.text), scope.on, scope.limit, ...without],
  );
  return unique(rows.map(toRegion));
}

/** Places below each of `above`, in their order, whose key begins with the word. */
export async function listUnder(q: Queryable, above: readonly Region[], word: Word, scope: Scope): Promise<Region[]> {
  const inScope = above.map((each) => narrower(each.code, scope.under) ?? ':'); // nothing lies behind ':'
  const { rows } = await q.query(
    `select ${regionColumns('$5')} from unnest($1::text[], $2::text[]) with ordinality as a (first, before, nearness)
     cross join lateral (
       select r.*, ${rank(word, '$3', '$4')} as found_by from regions.region r
       where r.code > a.first and r.code < a.before and ${matches(word, '$3', '$4')} and not r.placeholder and ${validOn('$5')}
         and ($6::int is null or r.level = $6) and r.level <= $7::int
       order by r.level, found_by, r.code limit $8
     ) r
     order by a.nearness, r.level, r.found_by, r.code limit $8`,
    [inScope, inScope.map((code) => `${code}:`), ...prefixRange(word.text), scope.on, scope.level, scope.levelMax, scope.limit],
  );
  return rows.map(toRegion);
}

/** By the beginning of a code, in the order of codes: a place stands before what is below it. */
export async function listByCode(q: Queryable, prefix: string, scope: Scope): Promise<Region[]> {
  const reach = narrower(prefix, scope.under);
  if (reach === null) return [];
  const { rows } = await q.query(
    `select ${regionColumns('$3')} from regions.region r
     where r.code >= $1 and r.code < $2 and not r.placeholder and ${validOn('$3')} and ($4::int is null or r.level = $4)
     order by r.code limit $5`,
    [...placeRange(reach), scope.on, scope.level, scope.limit],
  );
  return rows.map(toRegion);
}

/** Those of the texts with which the name of a town or of a place above begins, in their order. */
export async function filterTownPrefixes(q: Queryable, texts: readonly string[]): Promise<string[]> {
  const { rows } = await q.query(
    `select p.text from unnest($1::text[], $2::text[]) with ordinality as p (text, before, at)
     where exists (select 1 from unnest('{2,4,6,9}'::smallint[]) as l (level), lateral (
       select 1 from regions.region r where r.level = l.level and r.name >= p.text and r.name < p.before limit 1) as any_place)
     order by p.at`,
    [texts, texts.map((text) => prefixRange(text)[1])],
  );
  return rows.map((row) => row['text'] as string);
}

function matches(word: Word, from: string, before: string): string {
  return `(${keysOf[word.script].map((key) => `(r.${key} >= ${from} and r.${key} < ${before})`).join(' or ')})`;
}

/** Pinyin before initials, and shorter keys first: the whole of a name before its longer neighbours. */
function rank(word: Word, from: string, before: string): string {
  return word.script === 'name'
    ? 'r.name'
    : `case when r.pinyin >= ${from} and r.pinyin < ${before} then r.pinyin else '{' || r.initials end`;
}

/** Each place once, where it stands first. */
export function unique(regions: readonly Region[]): Region[] {
  return [...new Map(regions.map((each) => [each.code, each])).values()];
}
