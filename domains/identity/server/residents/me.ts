import { ancestorAt, countyOf } from '@linli/kernel/model';
import { type Platform, type Work, fulfil, moveWall } from '@linli/kernel/server';
import { type ResidentMe, identityOperations } from '../../model/index.ts';
import { liveSessions } from '../sessions/cache.ts';
import { type ResidentAccount, endedAccount, familyOf, ownAccount } from './accounts.ts';
import { endResidentSessions, listResidentSessions } from './sessions.ts';
import { noSuchSession } from '../operations/sessions.ts';

/** A resident about himself; the wall is open to the accounts. */
export async function answerMe(work: Work, platform: Pick<Platform, 'places'>, account: ResidentAccount): Promise<ResidentMe> {
  const { values } = account;
  const place = ancestorAt(account.place, 'community') ?? account.place;
  const names = await platform.places.names(work.tx, [place]);
  const county = countyOf(place) ?? '';
  const before = await moveWall(work.tx, (scope) => ({ ...scope, read: [...scope.read, 'residents.person'] }));
  const family = values.person === null ? [] : await familyOf(work.tx, county, account.id);
  await moveWall(work.tx, () => before);
  return {
    account: account.id,
    name: values.name,
    phone: values.phone ?? '',
    confirmed: values.person !== null,
    person: values.person,
    place,
    placeName: names.get(place) ?? place,
    family,
  };
}

export const residentSelf = fulfil(identityOperations.residentSelf, async (context) => {
  const account = await ownAccount(context);
  return account === undefined ? endedAccount : answerMe(context, context.platform, account);
});

const ofActor = ({ actor, now }: Work) => ({ county: countyOf(actor.place) ?? '', account: actor.account, now });

export const signOutResident = fulfil(identityOperations.signOutResident, async (context) => {
  await ownAccount(context);
  await endResidentSessions(context.tx, ofActor(context), { token: context.request.token }, 'signed-out');
  liveSessions.forgetAccount(context.actor.account, Date.parse(context.now));
  context.setCookie('', 0, 'resident');
  return {};
});

export const residentSessions = fulfil(identityOperations.residentSessions, async (context) => {
  await ownAccount(context);
  return { sessions: await listResidentSessions(context.tx, ofActor(context), context.request.token) };
});

export const endResidentSession = fulfil(identityOperations.endResidentSession, async (context, { id }) => {
  await ownAccount(context);
  if ((await endResidentSessions(context.tx, ofActor(context), { id }, 'ended-by-owner')) === 0) return noSuchSession;
  liveSessions.forgetAccount(context.actor.account, Date.parse(context.now));
  context.note({ details: { session: id } });
  return {};
});
