import type { InputOf, OperationDeclaration, OutputOf } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listNeighbours, listPushes } from '../../model/neighbours/operations.ts';

const KEY = ['events', 'neighbours'];

export const useNeighbours = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => runOperation(listNeighbours, {}, { signal }) });

export const usePushes = (id: string) =>
  useQuery({ queryKey: [...KEY, id, 'pushes'], queryFn: ({ signal }) => runOperation(listPushes, { id }, { signal }) });

/** A step with neighbours; what is shown of them is read anew afterwards. */
export function useNeighbourStep<D extends OperationDeclaration>(declaration: D, onDone: (output: OutputOf<D>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: KEY });
      onDone(output);
    },
  });
}
