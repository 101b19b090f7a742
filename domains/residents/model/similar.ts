import { type IdentityNumber, nameKeys } from '@linli/kernel/model';

const BODY = 17; // the 18th character follows from the others, so it says nothing of its own

/** One digit apart, or two neighbouring digits exchanged. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const apart = [...a].flatMap((character, at) => (character === b[at] ? [] : [at]));
  const [first, second] = apart;
  if (apart.length === 1) return true;
  if (apart.length !== 2 || first === undefined || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/**
 * Two identity numbers that differ by one slip of the pen in their first 17 digits. The check character catches such a
 * slip in a number copied whole; it does not when it was computed afterwards (15-digit numbers made 18).
 */
export function numbersNear(a: IdentityNumber['number'], b: IdentityNumber['number']): boolean {
  return oneSlipApart(a.slice(0, BODY), b.slice(0, BODY));
}

/** Written otherwise or not, read alike (tones aside). */
export const namesSoundAlike = (a: string, b: string): boolean => nameKeys(a).pinyin === nameKeys(b).pinyin;

/** Names that may be one name: alike, read alike, or of three characters and more with one written otherwise. */
export function namesSimilar(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [nameKeys(a), nameKeys(b)];
  if (one.pinyin === other.pinyin) return true;
  return [...a].length >= 3 && one.initials === other.initials;
}
