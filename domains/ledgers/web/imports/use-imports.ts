import type { RowOf } from '@linli/kernel/model';
import { api, registerPath } from '@linli/kernel/web';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ledgerImport } from '../../model/index.ts';
import { isMoving } from '../logic/import-states.ts';
import { textOf } from '../logic/row-values.ts';

const WHILE_MOVING_MS = 2_000;

export interface ImportsPage {
  readonly rows: readonly RowOf[];
  readonly next: string | null;
  readonly count: { readonly rows: number; readonly estimated: boolean } | null;
}

interface Wanted {
  readonly place: string;
  readonly states?: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The one handed in last stands first: ids are made by the time. */
const newestFirst = (page: ImportsPage): ImportsPage => ({ ...page, rows: [...page.rows].sort((a, b) => (a.id < b.id ? 1 : -1)) });

/** Imports of a place, the newest first; asked again while something moves. */
export function useImports({ place, states, after, limit }: Wanted) {
  const query = { place, 'filter.state': states, after, limit, sort: '-asOf', count: true };
  return useQuery({
    queryKey: ['list', ledgerImport.name, query],
    queryFn: ({ signal }) => api.get<ImportsPage>(registerPath(ledgerImport.name), query, signal),
    select: newestFirst,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: (now) => (now.state.data?.rows.some((row) => isMoving(textOf(row, 'state'))) === true ? WHILE_MOVING_MS : false),
  });
}
