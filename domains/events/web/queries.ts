import type { InputOf, OperationDeclaration } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';

/** Asks a declared operation of the events; `version` makes it ask again when the case has moved on. */
export function useAnswer<D extends OperationDeclaration>(declaration: D, input: InputOf<D>, enabled = true, version?: number) {
  return useQuery({
    queryKey: ['events', declaration.name, input, version],
    queryFn: ({ signal }) => runOperation(declaration, input, { signal }),
    enabled,
  });
}
