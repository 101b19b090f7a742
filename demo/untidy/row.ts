import type { Person } from '../people/types.ts';

/** Canonical values by field name; several in a list. */
export type Values = Readonly<Record<string, string | number | null | readonly string[]>>;

/** A row of a ledger as it should be: canonical values by field name. */
export interface LedgerRow {
  /** null: nobody of the population, as the owner of a let home who lives elsewhere. */
  readonly person: Person | null;
  /** The same for two rows that say the same; the key of the person where a ledger has one row for each. */
  readonly record: string;
  readonly values: Values;
  /** Household number; rows of one household stand together. */
  readonly household: string;
  readonly estate: string;
  readonly grid: string;
  readonly age: number;
  readonly headNumber: string | null;
  readonly allowanceClass: string | null;
  /** Nothing may be wrong with the row: a truth about two persons or two ledgers hangs on it. */
  readonly guarded: boolean;
}
