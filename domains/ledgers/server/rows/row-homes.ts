import type { Work } from '@linli/kernel/server';
import { homeKey } from '../../model/home-key.ts';
import type { ReadLine } from '../../model/parsing/index.ts';
import { type Homes, homesOf } from '../homes/homes.ts';
import type { RowLedger } from './row-kind.ts';

/** A line of a ledger whose rows may each point to a home. */
export interface RowLine {
  readonly no: number;
  readonly line: ReadLine;
}

export interface RowHomes {
  readonly homes: Homes | undefined;
  /** What the row's own values say of its home: the one that is there, else the one that the first line of it makes. */
  readonly pointer: (row: RowLine) => Readonly<Record<string, string>>;
}

/** The homes of which lines speak whose rows point to one; nothing for other ledgers. */
export async function rowHomesOf(
  work: Work,
  template: RowLedger,
  place: string,
  rows: readonly RowLine[],
  idOf: (no: number) => string,
  lock = false,
): Promise<RowHomes> {
  if (template.home !== template.lines.of) return { homes: undefined, pointer: () => ({}) };
  const addresses = rows.map(({ line }) => line.values['dwelling.address']);
  const homes = await homesOf(work, place, new Map(), [], addresses, lock);
  const made = new Map<string, string>();
  for (const { no, line } of rows) {
    const address = line.values['dwelling.address'];
    if (typeof address === 'string' && !made.has(homeKey(address))) made.set(homeKey(address), idOf(no));
  }
  return {
    homes,
    pointer: ({ line }) => {
      const address = line.values['dwelling.address'];
      if (typeof address !== 'string') return {};
      const there = homes.dwellingFor(address, undefined);
      return { dwelling: there === undefined ? (made.get(homeKey(address)) ?? '') : String(there['id']) };
    },
  };
}
