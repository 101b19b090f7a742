import type { InputOf, OperationDeclaration, OutputOf, RowOf } from '@linli/kernel/model';
import { api, type Query, runOperation } from '@linli/kernel/web';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { message } from '../model/registers/message.ts';

const KEY = 'messages';
const WATCH_MILLISECONDS = 5_000; // what waits leaves within seconds

export type MessageRow = RowOf<typeof message>;

interface Page {
  readonly rows: readonly MessageRow[];
  readonly next: string | null;
  readonly count: { readonly rows: number; readonly estimated: boolean } | null;
}

const isMoving = (state: string | null): boolean => state === 'waiting';

/** A page of the outbox, looked at again while something of it is about to leave. */
export function useMessages(query: Query) {
  return useQuery({
    queryKey: [KEY, 'page', query],
    queryFn: ({ signal }) => api.get<Page>('/messages/message', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some(({ values }) => isMoving(values.state)) === true ? WATCH_MILLISECONDS : false),
  });
}

export function useAnswer<D extends OperationDeclaration>(declaration: D, input: InputOf<D>, watch?: (answer: OutputOf<D>) => boolean) {
  return useQuery({
    queryKey: [KEY, declaration.name, input],
    queryFn: ({ signal }) => runOperation(declaration, input, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && watch?.(state.data) === true ? WATCH_MILLISECONDS : false),
  });
}

/** A step with messages; whatever is shown of them is read anew afterwards. */
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
