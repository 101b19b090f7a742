import { digitsOf, type Random } from '../shared/random.ts';

/** Number ranges that no operator had been given when this was written. */
const prefixes = ['160', '161', '163', '164', '168', '169'] as const;

/** Eleven digits. */
export function mobileNumber(random: Random): string {
  return random.pick(prefixes) + digitsOf(random, 8);
}

/** Area code 0915 and seven digits beginning with 9, which local numbers never do. Digits only. */
export function landline(random: Random): string {
  return `09159${digitsOf(random, 6)}`;
}

/** Nineteen digits under a bank number that is not given out, with a Luhn check digit. */
export function bankAccount(random: Random): string {
  const body = `699921${digitsOf(random, 12)}`;
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) {
    const digit = Number(body[body.length - 1 - at]);
    const doubled = at % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return body + String((10 - (sum % 10)) % 10);
}
