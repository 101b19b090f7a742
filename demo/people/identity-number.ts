import { type Day, isoOf } from '../shared/days.ts';

/** No province has the number 99: nobody carries such a number (GB 11643-1999). */
const inventedRegion = '999921';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The eighteenth character of seventeen digits, ISO 7064 MOD 11-2. */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** @param sequence 1 to 999, odd for a man and even for a woman */
export function makeIdentityNumber(birth: Day, sequence: number): string {
  const digits = inventedRegion + isoOf(birth).replaceAll('-', '') + String(sequence).padStart(3, '0');
  return digits + checkCharacter(digits);
}
