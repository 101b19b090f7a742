import { api, type Session } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';

/** Who is signed in; refused as `unauthenticated` when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => api.get<Session>('/identity/me', {}, signal),
    staleTime: 60_000,
    retry: false,
  });
}
