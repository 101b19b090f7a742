import type { Text } from '@linli/kernel/model';

/** What a column of a found table was taken for. */
export interface Column {
  /** Place in `GridRow.cells`. */
  readonly no: number;
  /** As printed, its lines joined. */
  readonly header: string;
  /** Path of the entry; null: it goes to the tray. */
  readonly entry: string | null;
  /** 0 to 100. */
  readonly confidence: number;
  readonly why: Text;
  /** Taken from what this county decided before, or from the clerk's own choice now. */
  readonly remembered: boolean;
  /** A second column of the same entry: used where the first is empty. */
  readonly spare: boolean;
  readonly choices: readonly { readonly entry: string; readonly confidence: number }[];
}

/** From here on a guess is shown as sure. */
export const SURE = 85;
