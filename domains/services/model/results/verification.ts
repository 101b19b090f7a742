const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford: no letter that is taken for a figure
const LETTERS = 20; // 100 bits: nobody comes upon one by trying
const COUNTY = 6;

/** `610921` and twenty letters of chance: the county tells where to look, the rest cannot be guessed. */
export const codeFrom = (county: string, chance: Uint8Array): string =>
  county + Array.from(chance.subarray(0, LETTERS), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

export const CHANCE_BYTES = LETTERS;

/** A code as somebody typed it: any case, with dashes and blanks, o and l for 0 and 1. */
export function readCode(typed: string): { county: string; code: string } | undefined {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  const fits = code.length === COUNTY + LETTERS && /^\d{6}/.test(code) && [...code].every((letter) => ALPHABET.includes(letter));
  return fits ? { county: code.slice(0, COUNTY), code } : undefined;
}

export const verifyPath = (code: string): string => `/verify/${code}`;

export type Standing = 'valid' | 'revoked' | 'expired';

/** How a document stands on a day; its last day still counts. */
export function standingOf({ state, validUntil }: { readonly state: string; readonly validUntil: string | null }, today: string): Standing {
  if (state !== 'valid') return 'revoked';
  return validUntil !== null && validUntil < today ? 'expired' : 'valid';
}
