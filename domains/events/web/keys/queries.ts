import type { InputOf, OperationDeclaration, OutputOf } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listKeys } from '../../model/open311/operations.ts';

const KEY = ['events', 'keys'];

export const useKeys = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => runOperation(listKeys, {}, { signal }) });

/** A step with keys; the list is read anew afterwards. */
export function useKeyStep<D extends OperationDeclaration>(declaration: D, onDone: (output: OutputOf<D>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: KEY });
      onDone(output);
    },
  });
}
