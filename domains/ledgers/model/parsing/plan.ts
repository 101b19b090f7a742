import type { Fault, Text } from '@linli/kernel/model';

/** A cell that could not become a value. */
export interface FaultyCell {
  readonly column: number;
  readonly entry: string | null;
  readonly text: string;
  readonly fault: Fault;
}

/** A cell that has no home: an unknown column, somebody else's fact, a second phone. */
export interface UnplacedCell {
  readonly column: number;
  readonly entry: string | null;
  readonly text: string;
}

/** One line of a ledger as it was read: values by entry, and everything that is not one. */
export interface ReadLine {
  readonly table: number;
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** Values that were reckoned from the identity number, not written. */
  readonly derived: readonly string[];
  readonly faults: readonly FaultyCell[];
  readonly warnings: readonly { readonly entry: string; readonly fault: Fault }[];
  readonly unplaced: readonly UnplacedCell[];
  /** What a destroyed identity number still tells: never kept, only compared. */
  readonly hint?: NumberHint;
}

export interface NumberHint {
  /** Leading digits that are right for certain: 15 of a rounded number. */
  readonly prefix?: string;
  /** 18 characters of which at least one is wrong. */
  readonly miscopied?: string;
}

export interface Reason extends Text {
  readonly code: string;
}
