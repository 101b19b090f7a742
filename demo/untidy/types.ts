import type { Person, Population } from '../people/types.ts';
import type { LedgerKind } from './ledgers.ts';

export type FileFormat = 'xlsx' | 'xls' | 'csv-gbk' | 'csv-utf8' | 'csv-utf8-bom';

export interface UntidyOptions {
  readonly population: Population;
  readonly ledger: LedgerKind;
  /** 0 and 1 are the tidiest; from 16 on the habits of the first sixteen are mixed by the seed. */
  readonly variant: number;
  /** The same seed for two ledgers gives the same disagreements between the two. */
  readonly seed: string;
  /** Persons of another place whom this T01 lists as well: one person in two communities. */
  readonly guests?: readonly Person[];
  /** The clerk keeps no column of identity numbers: only where a ledger has birthdays. */
  readonly withoutNumbers?: boolean;
}

/** What went wrong with a cell so that its value must be refused, never guessed. */
export type FaultKind =
  | 'identity-number-check-digit'
  | 'identity-number-length'
  | 'identity-number-letters'
  | 'identity-number-no-such-date'
  | 'identity-number-destroyed'
  | 'birth-date-contradicts-number'
  | 'birth-date-impossible'
  | 'sex-contradicts-number'
  | 'phone-length'
  | 'bank-account-destroyed'
  | 'long-number-destroyed'
  | 'date-impossible';

/**
 * What a reader should make of one cell:
 * - text or number: this value (ISO dates, GB codes, digits only for phones, half-width text without blanks for addresses);
 * - null: there is nothing in it, whatever mark says so;
 * - partial: a month, no day, is written;
 * - values: several values stand in the cell, the first one counts most;
 * - fault: the value must be refused and the cell marked;
 * - unplaced: the column is none of the ledger's; the text must be kept.
 */
export type CellTruth =
  | string
  | number
  | null
  | { readonly partial: string }
  | { readonly values: readonly string[] }
  | { readonly fault: FaultKind; readonly written: string }
  | { readonly unplaced: string };

export interface RowTruth {
  /** Empty in a CSV. */
  readonly sheet: string;
  /** From 1; in a CSV the number of the record. */
  readonly row: number;
  /** Index in `tables`. */
  readonly table: number;
  /** Key of the person (T02 and T06: of the head, T21: of the leader, T22: of who applied, T25: of the landlord); empty where a row is about nobody of the population. */
  readonly person: string;
  /** Two rows with one record are duplicates. The key of the person, and the day where a ledger has a row for each occasion. */
  readonly record: string;
  /** By what a reader can know who it is; `nothing` also where namesakes share the birthday and there is no number. */
  readonly knownBy: 'number' | 'name-and-birthday' | 'nothing';
  /** By canonical field name; columns that are none of the ledger's by their whole header text. */
  readonly cells: Readonly<Record<string, CellTruth>>;
}

export interface ColumnTruth {
  /** From 0. */
  readonly column: number;
  /** The caption as written, both lines joined by a slash. */
  readonly header: string;
  /** null: a serial number, an empty column or a column that is none of the ledger's. */
  readonly field: string | null;
}

export interface TableTruth {
  readonly sheet: string;
  /** From 1. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnTruth[];
}

export interface IgnoredRow {
  readonly sheet: string;
  readonly row: number;
  readonly kind: 'title' | 'header' | 'repeated-header' | 'blank' | 'subtotal' | 'note';
}

export interface Conflict {
  readonly person: string;
  readonly field: 'phone' | 'currentAddress';
  /** Addresses in the short form, from the estate or street downwards. */
  readonly values: readonly { readonly ledger: LedgerKind; readonly value: string; readonly asOf: string }[];
}

export interface Truth {
  readonly ledger: LedgerKind;
  readonly variant: number;
  readonly seed: string;
  readonly place: string;
  readonly fileName: string;
  readonly format: FileFormat;
  /** ISO date for which the ledger was kept. */
  readonly asOf: string;
  /** Whether addresses begin with the county or with the estate. */
  readonly addressForm: 'full' | 'short';
  readonly tables: readonly TableTruth[];
  readonly rows: readonly RowTruth[];
  readonly ignored: readonly IgnoredRow[];
  /** Sheets without any table. */
  readonly ignoredSheets: readonly string[];
  readonly comments: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  /** Two rows of one record. */
  readonly duplicates: readonly {
    readonly person: string;
    readonly record: string;
    readonly rows: readonly { readonly sheet: string; readonly row: number }[];
  }[];
  readonly mustNotMerge: readonly { readonly a: string; readonly b: string; readonly why: 'same-name-and-birthday' | 'same-name' }[];
  readonly conflicts: readonly Conflict[];
  /** How often each habit was used. */
  readonly untidiness: Readonly<Record<string, number>>;
}

export interface UntidyFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}
