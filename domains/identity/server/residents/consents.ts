import { type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, changeRow, findRow, fulfil, insertRows, unknownRow } from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import { householdMembers } from '@linli/residents/server';
import { consent, identityOperations, resident } from '../../model/index.ts';
import { type ResidentAccount, openAccounts, relationWords } from './accounts.ts';
import { consentLines } from './family.ts';

const takerUnconfirmed = refuse('conflict', 'taker-unconfirmed', {
  zh: '这个账号还没有核实身份，先核实是谁的账号，再登记授权。',
  en: 'Nobody has confirmed whose account this is. Confirm it first, then take the consent.',
});

const ownAccountRefused = refuse(
  'conflict',
  'own-account',
  { zh: '这就是本人的账号，不用授权。', en: 'This is the account of that person: no consent is needed.' },
  { where: 'person' },
);

const consentedAlready = refuse(
  'conflict',
  'consented-already',
  { zh: '已经授权过了，不用再登记。', en: 'The consent is there already.' },
  { where: 'person' },
);

/** An account in sight of the desk, with the accounts and consents open afterwards. */
async function takerAtDesk(context: Context, id: string): Promise<ResidentAccount | Refusal> {
  const account = await findRow(context, resident, id);
  if (account === undefined || account.endedAt !== null) return unknownRow(resident);
  await openAccounts(context.tx);
  return account;
}

/**
 * The person consents at the counter, card and signed paper in hand; within the household or not, for the desk sees both. What was asked online and
 * waits for an answer is given with it.
 */
export const giveConsentAtCounter = fulfil(identityOperations.giveConsentAtCounter, async (context, input) => {
  const who = await findRow(context, person, input.person);
  if (who === undefined) return unknownRow(person);
  const account = await takerAtDesk(context, input.id);
  if (isRefusal(account)) return account;
  const { person: taker, name: takerName } = account.values;
  if (taker === null || takerName === null) return takerUnconfirmed;
  if (taker === who.id) return ownAccountRefused;
  const county = countyOf(account.place) ?? '';
  const asked = (await consentLines(context, county, account.id, taker)).find(
    (line) => line.taker === account.id && line.person === who.id,
  );
  if (asked !== undefined && asked.givenAt !== null) return consentedAlready;
  const relation = (await householdMembers(context, county, taker)).find((each) => each.person === who.id)?.relation ?? null;
  const given = { givenAt: context.now, givenHow: 'counter', givenBy: context.actor.name, signedPaper: input.signedPaper };
  const id = asked?.id ?? input.consent;
  context.note({ register: consent.name, record: id, place: account.place, details: { taker: account.id, person: who.id } });
  if (asked === undefined) {
    const values = { taker: account.id, takerName, person: who.id, relationToHead: relation, ...given };
    await insertRows(context, consent, [{ id, place: account.place, values, origins: { '*': { kind: 'desk', on: context.today } } }]);
  } else {
    const changed = await changeRow(context, consent, { id, version: asked.version, values: given });
    if (isRefusal(changed)) return changed;
  }
  return {
    id,
    person: who.id,
    name: who.values.name ?? '',
    takerName,
    relation: relationWords(relation),
    askedAt: asked?.askedAt ?? context.now,
    givenAt: context.now,
    givenHow: 'counter',
  };
});

export const endConsentAtCounter = fulfil(identityOperations.endConsentAtCounter, async (context, { id, consent: which, by }) => {
  const account = await takerAtDesk(context, id);
  if (isRefusal(account)) return account;
  const { person: own } = account.values;
  // An account that nobody confirmed has no consents.
  const lines = own === null ? [] : await consentLines(context, countyOf(account.place) ?? '', account.id, own);
  const line = lines.find((each) => each.id === which);
  if (line === undefined) return unknownRow(consent);
  const reason = by === 'taker' ? '代办人到窗口放弃' : line.givenAt === null ? '本人到窗口表示不同意' : '本人到窗口收回';
  const ended = await changeRow(context, consent, { id: which, version: line.version, end: { reason } });
  if (isRefusal(ended)) return ended;
  context.note({ register: consent.name, record: which, place: ended.place, details: { reason } });
  return {};
});
