import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf, OperationDeclaration, OutputOf } from '../../model/index.ts';
import { runOperation } from '../api/index.ts';

/** A step that changes what the county declares; every screen then asks the declarations anew. */
export function useDeclaringStep<D extends OperationDeclaration>(declaration: D, onDone?: (output: OutputOf<D>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: ['kernel', 'county-fields'] });
      onDone?.(output);
    },
  });
}
