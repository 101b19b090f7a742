import { isPlace, pathOf } from '@linli/kernel/model';

/** Digits of the codes from province to grid. The table's `level` column holds this number. */
export const regionDigits = [2, 4, 6, 9, 12, 15] as const;

/** The places above a place, nearest last, without the country and without the place itself. */
export function ancestorsOf(code: string): string[] {
  return pathOf(code).filter((each) => each !== '' && each !== code);
}

/**
 * The unpadded code for what a person or another system writes: `610921000000` and `610921` are one county.
 * Undefined when it is no code. The statistics office pads upper levels with zeros to 12 digits.
 */
export function unpadCode(written: string): string | undefined {
  const code = written.trim();
  if (!/^\d{12}$/.test(code)) return isPlace(code) && code !== '' ? code : undefined;
  if (code.endsWith('0000000000')) return code.slice(0, 2);
  if (code.endsWith('00000000')) return code.slice(0, 4);
  if (code.endsWith('000000')) return code.slice(0, 6);
  return code.endsWith('000') ? code.slice(0, 9) : code;
}
