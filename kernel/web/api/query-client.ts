import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { FailedAnswer, isRefusedAs } from './refused-answer.ts';

/** The query that asks who is signed in. Its own refusal is the answer, not news. */
export const SESSION_KEY = ['me'] as const;

/** Reads are kept half a minute and tried again only when the network failed; nothing is ever written twice by itself. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: Error, isSession: boolean): void => {
    if (isRefusedAs(error, 'unauthenticated') && !isSession) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => watch(error, query.queryKey[0] === SESSION_KEY[0]) }),
    mutationCache: new MutationCache({ onError: (error) => watch(error, false) }),
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
