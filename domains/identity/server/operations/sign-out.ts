import { fulfil } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { openingTables } from '../opening.ts';
import { liveSessions } from '../sessions/cache.ts';
import { endOne, findSession } from '../sessions/store.ts';

export const signOut = fulfil(identityOperations.signOut, async (context) => {
  const { tx, actor, now, request } = context;
  await openingTables(tx, async () => {
    const session = await findSession(tx, request.token);
    if (session !== undefined) await endOne(tx, session.account, session.id, 'signed-out', now);
  });
  liveSessions.forgetAccount(actor.account, Date.parse(now));
  context.setCookie('', 0);
  return {};
});
