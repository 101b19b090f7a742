import type { Work } from '@linli/kernel/server';
import type { Asking } from '@linli/residents/server';
import type { ReadLine } from '../../model/parsing/index.ts';
import type { StagedPlan, Staging } from '../imports/staged.ts';

/** A line on its way to being staged. */
export interface Draft {
  readonly no: number;
  readonly table: number;
  readonly row: number;
  readonly name: string | null;
  readonly number: string | null;
  readonly ledger: string;
  readonly line: ReadLine;
  /** The line as it is sealed when its person is new. */
  readonly packed?: { readonly text: string; readonly faults: number };
  /** The first line of the file with the same number. */
  readonly earlier?: number;
  readonly household?: StagedPlan['household'];
}

export interface CheckContext {
  readonly work: Work;
  readonly staging: Staging;
  readonly asking: Asking;
  readonly asOf: string;
  /** Are there people without a number who might be one of these? */
  readonly numberless: boolean;
  personId(no: number): string;
  ledgerOf(table: number): string;
}
