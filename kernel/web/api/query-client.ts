import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { FailedAnswer, isRefusedAs } from './refused-answer.ts';

/** Reads are kept half a minute and tried again only when the network failed; nothing is ever written twice by itself. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: Error): void => {
    if (isRefusedAs(error, 'unauthenticated')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (times, error) => error instanceof FailedAnswer && !error.reached && times < 2,
      },
      mutations: { retry: false },
    },
  });
}
