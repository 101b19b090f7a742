import type { InputOf, OperationDeclaration, OutputOf } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const KEY = 'regions';
const LOOK_AGAIN_MS = 1_000;

/** What a declared operation answers; asked again every second while `moving` says that something is under way. */
export function useAnswer<D extends OperationDeclaration>(
  declaration: D,
  input: InputOf<D>,
  moving: (answer: OutputOf<D>) => boolean = () => false,
) {
  return useQuery({
    queryKey: [KEY, declaration.name, input],
    queryFn: ({ signal }) => runOperation(declaration, input, { signal }),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data !== undefined && moving(query.state.data as OutputOf<D>) ? LOOK_AGAIN_MS : false),
  });
}

/** A step that changes the tree; whatever is shown of places is read anew afterwards. */
export function useStep<D extends OperationDeclaration>(declaration: D, onDone?: (output: OutputOf<D>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      onDone?.(output);
      await client.invalidateQueries({ queryKey: [KEY] });
    },
  });
}
