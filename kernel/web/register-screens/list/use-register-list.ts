import { useQuery } from '@tanstack/react-query';
import type { Register, RowOf } from '../../../model/index.ts';
import { api, registerPath } from '../../api/index.ts';
import { type ListView, countQuery, listQuery } from './list-view.ts';

interface ListCount {
  readonly rows: number;
  readonly estimated: boolean;
}

export interface ListPage {
  readonly rows: readonly RowOf[];
  readonly next: string | null;
  readonly count: ListCount | null;
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

/** How many there are in all, undefined while that is on its way; `page` is the one shown, which knows it when it is the only one. */
export function useRegisterCount(of: Register, view: ListView, page: ListPage | undefined): ListCount | null | undefined {
  const query = countQuery(view);
  const whole = page !== undefined && view.after === undefined && page.next === null;
  const counted = useQuery({
    queryKey: ['list', of.name, query],
    queryFn: ({ signal }) => api.get<ListPage>(registerPath(of.name), query, signal),
    enabled: page !== undefined && !whole,
  });
  if (whole) return { rows: page.rows.length, estimated: false };
  return counted.isError ? null : counted.data?.count;
}
