import { api, type Session, SESSION_KEY } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';

/** Who is signed in; refused as `unauthenticated` when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => api.get<Session>('/identity/me', {}, signal),
    staleTime: 60_000,
    retry: false,
  });
}
