import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Register, RowOf } from '../../model/index.ts';
import { api, registerPath } from '../api/index.ts';

/** One row of a register. */
export function useRow(of: Register, id: string) {
  return useQuery({
    queryKey: ['row', of.name, id],
    queryFn: ({ signal }) => api.get<RowOf>(`${registerPath(of.name)}/${id}`, {}, signal),
    staleTime: 0,
  });
}

/** Runs a change of a row and puts the row as it now is where everybody looks. */
export function useRowChange<I>(of: Register, id: string, run: (input: I) => Promise<RowOf>, onDone?: (row: RowOf) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (row) => {
      client.setQueryData(['row', of.name, id], row);
      void client.invalidateQueries({ queryKey: ['list', of.name] });
      void client.invalidateQueries({ queryKey: ['history', of.name, id] });
      onDone?.(row);
    },
  });
}
