import type { Limits } from '../limits.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Merge, SheetRow } from '../types.ts';

/** What the thread that reads an .xls is given. */
export interface XlsTask {
  readonly path: string;
  readonly limits: Limits;
}

export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly number[];
}

/** Rows `[from, …)` of one sheet are asked for; the answer ends the sheet when `next` is null. */
export interface XlsRequest {
  readonly sheet: number;
  readonly from: number;
}

export type XlsAnswer =
  | { readonly kind: 'opened'; readonly sheets: readonly XlsSheet[] }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[]; readonly next: number | null }
  | { readonly kind: 'refused'; readonly code: RefusalCode };
