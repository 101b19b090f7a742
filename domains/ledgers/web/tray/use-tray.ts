import type { RowOf } from '@linli/kernel/model';
import { api, registerPath, runOperation } from '@linli/kernel/web';
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dismissTrayItem, placeTrayColumn, placeTrayItem, tray } from '../../model/index.ts';

const LIMIT = 50;

interface TrayPage {
  readonly rows: readonly RowOf[];
  readonly next: string | null;
  readonly count: { readonly rows: number; readonly estimated: boolean } | null;
}

export interface TrayView {
  readonly place: string;
  readonly state: string;
  readonly reason: string | undefined;
  readonly importId: string | undefined;
}

const listKey = ['list', tray.name] as const;
const queryOf = ({ place, state, reason, importId }: TrayView) => ({
  place,
  'filter.state': state,
  'filter.reason': reason,
  'filter.import': importId,
});

/** The items of a view, page after page. */
export function useTray(view: TrayView) {
  const query = queryOf(view);
  return useInfiniteQuery<TrayPage, Error, InfiniteData<TrayPage>, readonly unknown[], string | undefined>({
    queryKey: [...listKey, query],
    queryFn: ({ pageParam, signal }) =>
      api.get<TrayPage>(registerPath(tray.name), { ...query, after: pageParam, limit: LIMIT, count: true }, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many items a view has. */
export function useTrayCount(view: TrayView) {
  const query = queryOf(view);
  return useQuery({
    queryKey: [...listKey, 'count', query],
    queryFn: async ({ signal }) =>
      (await api.get<TrayPage>(registerPath(tray.name), { ...query, limit: 1, count: true }, signal)).count?.rows ?? 0,
  });
}

function useSettle<I>(run: (input: I) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSuccess: () => client.invalidateQueries({ queryKey: listKey }) });
}

interface Placing {
  readonly person?: string;
  readonly values: Record<string, unknown>;
}

/** Saves what an item should have said. */
export const usePlaceItem = (id: string) => useSettle<Placing>((placing) => runOperation(placeTrayItem, { id, ...placing }));

/** Takes a column of the tray for a fact: its cells fill what is empty. */
export const usePlaceColumn = (id: string) => useSettle<string>((entry) => runOperation(placeTrayColumn, { id, entry }));

export const useDismiss = (id: string) => useSettle<string>((reason) => runOperation(dismissTrayItem, { id, reason }));
