import { sexCodes } from '../codes/person-codes.ts';
import type { Parsed } from './parsed.ts';

/** A sex as ledgers write it (男, 男性, 1, M …): the code of GB/T 2261.1. */
export function parseSex(raw: unknown): Parsed<string> {
  return sexCodes.parse(raw);
}
