import { type Refusal, ancestorAt, countyOf, isRefusal, isWithin, parseIdentityNumber, placeRange, refuse } from '@linli/kernel/model';
import {
  type Context,
  behindWall,
  changeRow,
  findRow,
  findStored,
  fulfil,
  indexOf,
  moveWall,
  openField,
  serviceWall,
  sql,
  unknownRow,
} from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import { confirmPerson } from '@linli/residents/server';
import { confirmRule, identityOperations, resident, sameName } from '../../model/index.ts';
import { countFailure, isLocked, subjectOf } from '../attempts.ts';
import { ALL_TABLES } from '../opening.ts';
import { liveSessions } from '../sessions/cache.ts';
import { signInGate } from '../sessions/gate.ts';
import { gateBusy } from '../sessions/prove.ts';
import { type ResidentAccount, endedAccount, openAccounts, ownAccount } from './accounts.ts';
import { answerMe } from './me.ts';
import { rowOf } from './counter.ts';

const alreadyConfirmed = refuse('conflict', 'confirmed-already', {
  zh: '这个账号已经核实过身份了。',
  en: 'The identity behind this account has been confirmed already.',
});

/** One sentence for all that may differ: who tries numbers learns nothing by it. */
const notAsRegistered = refuse('conflict', 'not-as-registered', {
  zh: '填写的内容与社区登记的不一致，或者登记的手机号不是这一个。请核对姓名和身份证号，或带身份证到社区窗口核实。',
  en: 'This does not agree with what the community has on file, or the phone on file is another one. Check it, or bring your card to the counter.',
});

const enough = refuse('limited', 'confirm-enough', {
  zh: '核实没有通过的次数太多，今天不能再试。请带身份证到社区窗口核实。',
  en: 'Too many tries did not agree. Bring your card to the counter.',
});

const elsewhere = refuse('conflict', 'confirmed-elsewhere', {
  zh: '这位居民已经有另一个手机号的账号。换了号码的，请带身份证到社区窗口，停用原来的账号后再核实。',
  en: 'This person has an account under another phone. Whoever changed the number brings the card to the counter, where the old account is ended first.',
});

const unfitNumber = refuse(
  'invalid',
  'not-an-identity-number',
  { zh: '身份证号不正确，请核对。', en: 'This is not a valid identity number. Check it.' },
  { where: 'identityNumber' },
);

/** The account with the person behind it: it goes to where the person lives. */
async function confirmAs(
  context: Context,
  account: ResidentAccount,
  who: { readonly person: string; readonly name: string; readonly place: string },
  how: 'register' | 'counter',
) {
  const taken = await personHasAccount(context, account, who.person);
  if (taken) return elsewhere;
  const place = ancestorAt(who.place, 'community') ?? account.place;
  const changed = await changeRow(context, resident, {
    id: account.id,
    version: account.version,
    ...(isWithin(place, context.actor.place) || how === 'register' ? { place } : {}),
    values: {
      person: who.person,
      name: who.name,
      confirmedAt: context.now,
      confirmedHow: how,
      confirmedBy: how === 'counter' ? context.actor.name : null,
    },
  });
  liveSessions.forgetAccount(account.id, Date.parse(context.now));
  return changed;
}

/** Another account in force of the same person, wherever in the county it stands. */
async function personHasAccount({ tx }: Context, account: ResidentAccount, whose: string): Promise<boolean> {
  const county = countyOf(account.place) ?? '';
  const [place, placeEnd] = placeRange(county);
  const before = await moveWall(tx, (scope) => ({ ...scope, place, placeEnd }));
  const found = await sql<{
    id: string;
  }>`select id from identity.resident where county = ${county} and person = ${whose}::uuid and ended_at is null`.execute(tx);
  await moveWall(tx, () => before);
  return found.rows.some(({ id }) => id !== account.id);
}

/** Counted although the operation refuses: in a transaction of its own, in the line of those who sign in, so that a flood of tries takes no connections. */
async function missed({ platform, actor, now }: Context): Promise<Refusal> {
  const counted = await signInGate.run(() =>
    behindWall(platform.db, serviceWall([ALL_TABLES]), (tx) => countFailure(tx, subjectOf('confirm', actor.account), confirmRule, now)),
  );
  return counted === undefined ? gateBusy : notAsRegistered;
}

export const confirmSelf = fulfil(identityOperations.confirmSelf, async (context, input) => {
  const { platform, actor } = context;
  const parsed = parseIdentityNumber(input.identityNumber, context);
  if (!parsed.ok) return unfitNumber;
  const account = await ownAccount(context);
  if (account === undefined) return endedAccount;
  if (account.values.person !== null) return alreadyConfirmed;
  if (await isLocked(context.tx, subjectOf('confirm', actor.account), context.now)) return enough;
  const stored = await findStored(context, resident, account.id);
  const phone = stored === undefined ? null : openField(resident, 'phone', stored, context.keys);
  if (phone === null) return endedAccount;
  const who = await confirmPerson({
    platform,
    actor,
    number: indexOf(person.fields.identityNumber, parsed.value.number, context),
    phone: indexOf(person.fields.phone, phone, context),
    isName: (name) => sameName(name, input.name),
  });
  context.note({ register: resident.name, record: account.id, details: { agrees: who !== undefined } });
  if (who === undefined) return missed(context);
  const changed = await confirmAs(context, account, who, 'register');
  return isRefusal(changed) ? changed : answerMe(context, platform, changed);
});

/** The worker has the card in hand and has picked the person; both must lie within the post's own view. */
export const confirmResident = fulfil(identityOperations.confirmResident, async (context, input) => {
  const account = await findRow(context, resident, input.id);
  const who = await findRow(context, person, input.person);
  if (account === undefined) return unknownRow(resident);
  if (who === undefined) return unknownRow(person);
  if (account.values.person !== null) return alreadyConfirmed;
  const { name } = who.values;
  if (name === null) return unknownRow(person);
  await openAccounts(context.tx);
  const changed = await confirmAs(context, { ...account, version: input.version }, { person: who.id, name, place: who.place }, 'counter');
  if (isRefusal(changed)) return changed;
  context.note({ record: account.id, place: changed.place, details: { person: who.id } });
  return rowOf(context, changed);
});
