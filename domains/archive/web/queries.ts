import type { InputOf, OperationDeclaration, OutputOf, RowOf } from '@linli/kernel/model';
import { api, type Query, runOperation } from '@linli/kernel/web';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { disposal } from '../model/registers/disposal.ts';
import type { filing } from '../model/registers/filing.ts';

const KEY = 'archive';

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly count: { readonly rows: number; readonly estimated: boolean } | null;
}

export type FilingRow = RowOf<typeof filing>;
export type DisposalRow = RowOf<typeof disposal>;

/** A page of one of the archive's registers. */
function useRows<Row>(path: string, query: Query, enabled = true) {
  return useQuery({
    queryKey: [KEY, path, query],
    queryFn: ({ signal }) => api.get<Page<Row>>(path, query, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export const useFilings = (query: Query, enabled = true) => useRows<FilingRow>('/archive/filing', query, enabled);
export const useDisposals = (query: Query) => useRows<DisposalRow>('/archive/disposal', query);

export function useAnswer<D extends OperationDeclaration>(declaration: D, input: InputOf<D>) {
  return useQuery({
    queryKey: [KEY, declaration.name, input],
    queryFn: ({ signal }) => runOperation(declaration, input, { signal }),
  });
}

/** A step in the archive; whatever is shown of it is read anew afterwards. */
export function useStep<D extends OperationDeclaration>(declaration: D, onDone?: (output: OutputOf<D>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: [KEY] });
      onDone?.(output);
    },
  });
}

export function useForget(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [KEY] });
}
