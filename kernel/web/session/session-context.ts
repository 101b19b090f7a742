import { createContext, useContext, useMemo } from 'react';
import type { Actor } from '../../model/index.ts';
import { actorOf, type Session } from './session.ts';

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session of a signed-in person. Screens inside the frame always have one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('This screen stands outside the frame: there is no session.');
  return session;
}

export function useActor(): Actor {
  const session = useSession();
  return useMemo(() => actorOf(session), [session]);
}
