import { runOperation } from '@linli/kernel/web';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { filledLedger, readTemplates } from '../../model/index.ts';
import type { FilledCount } from '../logic/fill-rate.ts';
import type { Filled, LedgerName } from '../wire.ts';

const A_DAY = 86_400_000;
const SOME_MINUTES = 300_000;
const PAGE = 50;

/** Which ledger, filled for which place, on which day. */
export interface FilledView {
  readonly ledger: LedgerName;
  readonly place: string;
  readonly on: string;
  /** The tree of a past day: its own, or that of today. */
  readonly tree: 'then' | 'today';
}

/** The ledgers that Linli fills, with the departments that ask for them. */
export function useTemplates() {
  return useQuery({
    queryKey: ['ledgers', 'templates'],
    queryFn: ({ signal }) => runOperation(readTemplates, {}, { signal }),
    staleTime: A_DAY,
  });
}

export const pageKey = (view: FilledView, after: string | undefined): readonly unknown[] => ['ledgers', 'filled', view, 'page', after];

/** One page of a filled ledger. */
export function useFilled(view: FilledView, after: string | undefined, enabled = true) {
  return useQuery({
    queryKey: pageKey(view, after),
    queryFn: ({ signal }) => runOperation(filledLedger, { ...view, limit: PAGE, ...(after === undefined ? {} : { after }) }, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** How many lines it has and how full they are; told with the first page only. */
export function useFilledCount(view: FilledView, enabled = true) {
  return useQuery({
    queryKey: ['ledgers', 'filled', view, 'count'],
    queryFn: async ({ signal }): Promise<FilledCount | null> => (await runOperation(filledLedger, { ...view, limit: 1 }, { signal })).count,
    staleTime: SOME_MINUTES,
    enabled,
  });
}

const PRINT_PAGE = 200;
/** More lines than this are not drawn for the printer: the workbook prints them better. */
export const PRINT_MAX = 2_000;

/** All lines for printing, as far as a browser can draw them. */
export function useAllFilled(view: FilledView) {
  return useQuery({
    queryKey: ['ledgers', 'filled', view, 'all'],
    queryFn: async ({ signal }): Promise<Filled> => {
      let page = await runOperation(filledLedger, { ...view, limit: PRINT_PAGE }, { signal });
      const first = page;
      const rows = [...page.rows];
      while (page.next !== null && rows.length < PRINT_MAX) {
        page = await runOperation(filledLedger, { ...view, limit: PRINT_PAGE, after: page.next }, { signal });
        rows.push(...page.rows);
      }
      return { ...first, rows, next: page.next };
    },
    gcTime: 0,
  });
}
