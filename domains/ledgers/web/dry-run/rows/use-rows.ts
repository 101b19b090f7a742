import { runOperation } from '@linli/kernel/web';
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { decideConflicts, decideRowConflict, decideRowMatch, listImportRows } from '../../../model/index.ts';
import type { Show } from '../../logic/row-states.ts';
import { importKey } from '../../use-import.ts';
import type { ImportRow } from '../../wire.ts';

const LIMIT = 50;

interface RowsPage {
  readonly rows: ImportRow[];
  readonly next: number | null;
}

const rowsKey = (id: string): readonly string[] => ['ledgers', 'rows', id];
const rowKey = (id: string, no: number): readonly unknown[] => [...rowsKey(id), 'one', no];

/** The lines of an import that a filter shows, page after page. */
export function useRows(id: string, show: Show, table: number | undefined) {
  return useInfiniteQuery<RowsPage, Error, InfiniteData<RowsPage>, readonly unknown[], number | undefined>({
    queryKey: [...rowsKey(id), 'list', show, table],
    queryFn: ({ pageParam, signal }) => {
      const wanted = { ...(table === undefined ? {} : { table }), ...(pageParam === undefined ? {} : { after: pageParam }) };
      return runOperation(listImportRows, { id, show, limit: LIMIT, ...wanted }, { signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One line by its number. */
export function useRow(id: string, no: number | undefined) {
  return useQuery({
    queryKey: rowKey(id, no ?? -1),
    queryFn: async ({ signal }) => {
      const at = no ?? 0;
      const page = await runOperation(listImportRows, { id, show: 'all', limit: 1, ...(at === 0 ? {} : { after: at - 1 }) }, { signal });
      return page.rows.find((row) => row.no === at) ?? null;
    },
    enabled: no !== undefined,
    staleTime: 0,
  });
}

function useDecision<I>(id: string, run: (input: I) => Promise<ImportRow>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (row) => {
      client.setQueryData(rowKey(id, row.no), row);
      // The line stays where it stood, so that nothing jumps under the hand of who decides one after the other.
      client.setQueriesData<InfiniteData<RowsPage>>({ queryKey: [...rowsKey(id), 'list'] }, (data) =>
        data === undefined
          ? data
          : { ...data, pages: data.pages.map((page) => ({ ...page, rows: page.rows.map((each) => (each.no === row.no ? row : each)) })) },
      );
      void client.invalidateQueries({ queryKey: importKey(id) });
    },
  });
}

export type MatchChoice = { readonly choose: 'new' | 'skip' } | { readonly choose: 'person'; readonly person: string };

/** Decides who a line is about. */
export const useDecideMatch = (id: string, no: number) =>
  useDecision<MatchChoice>(id, (choice) => runOperation(decideRowMatch, { id, no, ...choice }));

export interface ConflictChoice {
  readonly entry: string;
  readonly choose: 'existing' | 'incoming';
}

/** Decides which value of one fact counts. */
export const useDecideConflict = (id: string, no: number) =>
  useDecision<ConflictChoice>(id, (choice) => runOperation(decideRowConflict, { id, no, ...choice }));

/** Decides all open conflicts at once, or those of one fact. */
export function useDecideConflicts(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ entry, choose }: { readonly entry?: string; readonly choose: 'existing' | 'incoming' }) =>
      runOperation(decideConflicts, { id, choose, ...(entry === undefined ? {} : { entry }) }),
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: rowsKey(id) }), client.invalidateQueries({ queryKey: importKey(id) })]),
  });
}
