import type { InputOf, OperationDeclaration, OutputOf } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

const KEY = 'services';

export function useAnswer<D extends OperationDeclaration>(declaration: D, input: InputOf<D>, enabled = true, version?: number) {
  return useQuery({
    queryKey: [KEY, declaration.name, input, version],
    queryFn: ({ signal }) => runOperation(declaration, input, { signal }),
    enabled,
  });
}

/** A step in the catalogue; whatever is shown of it is read anew afterwards. */
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
