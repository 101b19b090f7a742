import { refuse } from '@linli/kernel/model';
import { fulfil } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { findAccount, noSuchAccount } from '../accounts/accounts.ts';
import { openingTables } from '../opening.ts';
import { liveSessions } from '../sessions/cache.ts';
import { endAll, endOne, listSessions } from '../sessions/store.ts';

export const noSuchSession = refuse('unknown', 'no-such-session', {
  zh: '没有找到这次登录，或者它已经结束。',
  en: 'There is no such session, or it is over.',
});

export const sessions = fulfil(identityOperations.sessions, async ({ tx, actor, request, now }) => ({
  sessions: await openingTables(tx, () => listSessions(tx, actor.account, request.token, now)),
}));

export const endSession = fulfil(identityOperations.endSession, async (context, { id }) => {
  const { tx, actor, now } = context;
  const ended = await openingTables(tx, () => endOne(tx, actor.account, id, 'ended-by-owner', now));
  if (!ended) return noSuchSession;
  liveSessions.forgetAccount(actor.account, Date.parse(now));
  context.note({ details: { session: id } });
  return {};
});

export const accountSessions = fulfil(identityOperations.listAccountSessions, async ({ tx, now }, { id }) => {
  if ((await findAccount(tx, id)) === undefined) return noSuchAccount();
  return { sessions: await openingTables(tx, () => listSessions(tx, id, null, now)) };
});

export const endAccountSessions = fulfil(identityOperations.endAccountSessions, async (context, { id }) => {
  const { tx, now } = context;
  if ((await findAccount(tx, id)) === undefined) return noSuchAccount();
  const ended = await openingTables(tx, () => endAll(tx, id, 'ended-by-administrator', now));
  liveSessions.forgetAccount(id, Date.parse(now));
  context.note({ register: 'identity.account', record: id, details: { ended } });
  return {};
});
