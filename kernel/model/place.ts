/**
 * A place is an official code, unpadded: 2, 4, 6, 9 or 12 digits for province, city, county, town and community,
 * 15 for a grid; the empty code is the whole country. Ancestry is a prefix, a subtree is a half-open range.
 * Source: GB/T 2260, GB/T 10114, statistical codes (domain.md 1.1).
 */
export type Level = 'country' | 'province' | 'city' | 'county' | 'town' | 'community' | 'grid';

export const levels = ['country', 'province', 'city', 'county', 'town', 'community', 'grid'] as const satisfies readonly Level[];

const digitsOf: Record<Level, number> = { country: 0, province: 2, city: 4, county: 6, town: 9, community: 12, grid: 15 };

/** A place by its official code, or empty for the whole country; for what operations take in. @public The stubs of `npm run new` use it. */
export const placePattern = /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})?$/;

export function isPlace(code: string): boolean {
  return placePattern.test(code);
}

export function levelOf(place: string): Level {
  const level = levels.find((each) => digitsOf[each] === place.length);
  if (level === undefined) throw new Error(`"${place}" is not a place: it has ${place.length} digits; 0, 2, 4, 6, 9, 12 or 15 are known.`);
  return level;
}

/** The ancestor (or the place itself) at a level; undefined when the place lies above that level. */
export function ancestorAt(place: string, level: Level): string | undefined {
  return place.length >= digitsOf[level] ? place.slice(0, digitsOf[level]) : undefined;
}

export function parentOf(place: string): string | undefined {
  const at = levels.indexOf(levelOf(place));
  const above = levels[at - 1];
  return above === undefined ? undefined : place.slice(0, digitsOf[above]);
}

/** From the country down to the place itself. */
export function pathOf(place: string): string[] {
  return levels.map((level) => ancestorAt(place, level)).filter((code) => code !== undefined);
}

export function isWithin(place: string, ancestor: string): boolean {
  return place.startsWith(ancestor);
}

/** The half-open range of a subtree under byte order: `:` follows the digit 9. */
export function placeRange(place: string): readonly [from: string, before: string] {
  return [place, `${place}:`];
}

/**
 * What a change of the tree does to whatever lives at a place: all at or below `from` goes to `to`, keeping its last digits.
 * `ends`: the place itself goes under in another one; otherwise it goes on under a new code.
 */
export interface PlaceMove {
  readonly from: string;
  readonly to: string;
  readonly ends: boolean;
}

/** The nearest move above a place, the longest code first; undefined when none concerns it. */
export function findMove(moves: readonly PlaceMove[], place: string): PlaceMove | undefined {
  let nearest: PlaceMove | undefined;
  for (const move of moves) if (isWithin(place, move.from) && move.from.length > (nearest?.from.length ?? -1)) nearest = move;
  return nearest;
}

/** Where a place lies after the moves: itself when none concerns it. */
export function placeAfter(moves: readonly PlaceMove[], place: string): string {
  const move = findMove(moves, place);
  return move === undefined ? place : move.to + place.slice(move.from.length);
}

/** The county that owns a row at this place; undefined above the county. */
export function countyOf(place: string): string | undefined {
  return ancestorAt(place, 'county');
}

export const levelLabels: Record<Level, { zh: string; en: string }> = {
  country: { zh: '全国', en: 'Country' },
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县', en: 'County' },
  town: { zh: '镇', en: 'Town' },
  community: { zh: '社区（村）', en: 'Community' },
  grid: { zh: '网格', en: 'Grid' },
};
