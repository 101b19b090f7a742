import { type Day, parseDay } from '../shared/days.ts';
import { makeIdentityNumber } from './identity-number.ts';

const perBlock = 3;

/** Blocks that exist: 160 places, and six to spare for people who belong to no place (workers, leaders of organisations). */
export const numberBlocks = 166;

export interface NumberBlock {
  /** A new number for a person born on that day, or as few days later as it takes. */
  take(birth: Day, sex: '1' | '2'): { readonly birth: Day; readonly identityNumber: string };
}

/**
 * Gives out identity numbers of one block. Every block owns three sequence numbers for each day and sex, so places can be
 * generated apart, in any order, and no number is given twice in the county; the memory is one byte for each day and sex.
 */
export function openNumberBlock(block: number, today: string): NumberBlock {
  if (!Number.isInteger(block) || block < 0 || block >= numberBlocks) throw new Error(`no such block of numbers: ${block}`);
  const first = parseDay('1900-01-01');
  const days = parseDay(today) - first + 1;
  const used = { '1': new Uint8Array(days), '2': new Uint8Array(days) };
  return {
    take(wanted, sex) {
      const taken = used[sex];
      for (let tried = 0; tried < days; tried += 1) {
        const at = (wanted - first + tried) % days;
        const count = taken[at] ?? perBlock;
        if (count >= perBlock) continue;
        taken[at] = count + 1;
        const sequence = 2 * (block * perBlock + count) + (sex === '1' ? 1 : 2);
        return { birth: first + at, identityNumber: makeIdentityNumber(first + at, sequence) };
      }
      throw new Error(`block ${block} has no number left`);
    },
  };
}
