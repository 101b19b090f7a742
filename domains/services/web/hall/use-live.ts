import type { InputOf, OperationDeclaration } from '@linli/kernel/model';
import { runOperation } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';

/** An answer that is asked for again by itself: others in the hall change it too. What was last seen stays while the network is away. */
export function useLive<D extends OperationDeclaration>(declaration: D, input: InputOf<D>, everySeconds: number) {
  return useQuery({
    queryKey: ['services', declaration.name, input],
    queryFn: ({ signal }) => runOperation(declaration, input, { signal }),
    refetchInterval: everySeconds * 1000,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
}
