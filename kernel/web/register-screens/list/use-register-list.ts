import { useQuery } from '@tanstack/react-query';
import type { Register, RowOf } from '../../../model/index.ts';
import { api, registerPath } from '../../api/index.ts';
import { type ListView, listQuery } from './list-view.ts';

export interface ListPage {
  readonly rows: readonly RowOf[];
  readonly next: string | null;
  readonly count: { readonly rows: number; readonly estimated: boolean } | null;
}

/** One page of a register; while the next one comes, the present one stays. */
export function useRegisterList(of: Register, view: ListView) {
  const query = listQuery(view);
  return useQuery({
    queryKey: ['list', of.name, query],
    queryFn: ({ signal }) => api.get<ListPage>(registerPath(of.name), query, signal),
    placeholderData: (before, beforeQuery) => (beforeQuery?.queryKey[1] === of.name ? before : undefined),
  });
}
