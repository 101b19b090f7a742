import { useQuery } from '@tanstack/react-query';
import type { Register, RowOf } from '../../model/index.ts';
import { api, registerPath } from '../api/index.ts';

const SEVERAL_MINUTES = 300_000;

/** The row that a reference points to. */
export function useReferredRow(to: Register | undefined, id: string | undefined) {
  return useQuery({
    queryKey: ['row', to?.name, id],
    queryFn: ({ signal }) => api.get<RowOf>(`${registerPath(to?.name ?? '')}/${id}`, {}, signal),
    enabled: to !== undefined && id !== undefined,
    staleTime: SEVERAL_MINUTES,
  });
}
