import type { SheetSpec } from '@linli/kernel/server';
import type { Cell } from '../../model/forms/cells.ts';

export interface IssuedColumn {
  readonly key: string;
  readonly header: string;
  readonly unit: string | null;
  /** Register and field that keep it; none for counted numbers and answers to new fields. */
  readonly register: string | null;
  readonly field: string | null;
  /** Numbers of people, phones, accounts: masked for whoever may not see them whole. */
  readonly sealed: boolean;
}

export interface IssuedCell {
  readonly value: unknown;
  /** In words, in clear and masked. */
  readonly shown: string;
  readonly masked: string;
  readonly source: Cell['source'] | 'counted';
  readonly from: {
    readonly kind: string;
    readonly register: string;
    readonly id: string | null;
    readonly version: number | null;
    readonly field: string;
    readonly label: string | null;
    readonly on: string | null;
  } | null;
  readonly note: string | null;
}

export interface IssuedLine {
  readonly no: number;
  readonly cells: readonly IssuedCell[];
}

/** A form or a ledger as it goes out of the house: its sheet, and every cell with where it came from. */
export interface Issued {
  readonly kind: 'form' | 'ledger';
  /** Id of the form, code of the ledger. */
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly placeName: string;
  /** Key of the form's period, or the day of the ledger. */
  readonly period: string;
  readonly year: number;
  readonly department: string;
  readonly cycle: string;
  /** The day of which the cells speak. */
  readonly on: string | null;
  readonly lines: number;
  /** What a reader must be allowed to read; none for a form, which is for the department that asked for it. */
  readonly registers: readonly string[];
  readonly columns: readonly IssuedColumn[];
  sheetOf(clear: boolean): SheetSpec;
  cells(): AsyncGenerator<IssuedLine>;
}
