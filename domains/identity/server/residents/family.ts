import { countyOf, isRefusal, placeRange, refuse } from '@linli/kernel/model';
import {
  type Context,
  type Stored,
  type Work,
  applyChanges,
  changeRow,
  fulfil,
  insertRows,
  moveWall,
  newId,
  sql,
  unknownRow,
} from '@linli/kernel/server';
import { householdMembers } from '@linli/residents/server';
import { type ConsentRow, consent, identityOperations } from '../../model/index.ts';
import { type ResidentAccount, confirmFirst, endedAccount, ownAccount, relationWords } from './accounts.ts';

export interface ConsentLine {
  readonly id: string;
  readonly version: number;
  readonly person: string;
  readonly name: string;
  readonly takerName: string;
  readonly taker: string;
  readonly relation: string | null;
  readonly askedAt: string;
  readonly givenAt: string | null;
  readonly givenHow: string | null;
}

const shownConsent = ({ id, person, name, takerName, relation, askedAt, givenAt, givenHow }: ConsentLine): ConsentRow => ({
  id,
  person,
  name,
  takerName,
  relation: relationWords(relation),
  askedAt,
  givenAt,
  givenHow,
});

/** A resident who is confirmed, with the wall open to accounts, consents and the names of persons. */
async function confirmed(context: Context): Promise<{ account: ResidentAccount; person: string; county: string } | typeof confirmFirst> {
  const account = await ownAccount(context, ['residents.person']);
  if (account === undefined) return endedAccount;
  return account.values.person === null ? confirmFirst : { account, person: account.values.person, county: countyOf(account.place) ?? '' };
}

/** Consents in force or asked for that name this account or this person. */
export async function consentLines(work: Work, county: string, account: string, person: string): Promise<readonly ConsentLine[]> {
  const found = await sql<ConsentLine>`
    select c.id, c.version, c.person, p.name, c.taker_name as "takerName", c.taker, c.relation_to_head as relation, c.created_at as "askedAt", c.given_at as "givenAt", c.given_how as "givenHow"
    from identity.consent c join residents.person p on p.county = ${county} and p.id = c.person
    where c.county = ${county} and c.ended_at is null and (c.taker = ${account}::uuid or c.person = ${person}::uuid)
    order by c.created_at, c.id limit 100
  `.execute(work.tx);
  return found.rows;
}

/** Who acts for whom by an account, as the counter sees it: only where it sees the consent and the person. */
export async function consentsOf(work: Work, account: ResidentAccount): Promise<{ mine: ConsentRow[]; forMe: ConsentRow[] }> {
  const { person } = account.values;
  if (person === null) return { mine: [], forMe: [] };
  const lines = await consentLines(work, countyOf(account.place) ?? '', account.id, person);
  return {
    mine: lines.filter((line) => line.taker === account.id).map(shownConsent),
    forMe: lines.filter((line) => line.person === person).map(shownConsent),
  };
}

export const listFamily = fulfil(identityOperations.listFamily, async (context) => {
  const self = await confirmed(context);
  if (isRefusal(self)) return self;
  const lines = await consentLines(context, self.county, self.account.id, self.person);
  const mine = lines.filter((line) => line.taker === self.account.id);
  const asked = new Set(mine.map((line) => line.person));
  const members = await householdMembers(context, self.county, self.person);
  return {
    members: members
      .filter((each) => !asked.has(each.person))
      .map(({ person, name, relation }) => ({ person, name, relation: relationWords(relation) })),
    mine: mine.map(shownConsent),
    forMe: lines.filter((line) => line.person === self.person).map(shownConsent),
  };
});

const notOfHousehold = refuse('conflict', 'not-of-household', {
  zh: '登记上他和您不在同一户。请一起到社区窗口办理，或先更正家庭户登记。',
  en: 'On file this person does not share your household. Come to the counter together, or have the household corrected first.',
});

export const askFamily = fulfil(identityOperations.askFamily, async (context, { person }) => {
  const self = await confirmed(context);
  if (isRefusal(self)) return self;
  const member = (await householdMembers(context, self.county, self.person)).find((each) => each.person === person);
  if (member === undefined) return notOfHousehold;
  const id = newId(Date.parse(context.now));
  const takerName = self.account.values.name ?? '';
  const values = { taker: self.account.id, takerName, person, relationToHead: member.relation };
  await insertRows(context, consent, [{ id, place: self.account.place, values, origins: { '*': { kind: 'desk', on: context.today } } }]);
  context.note({ register: consent.name, record: id, place: self.account.place });
  return {
    id,
    person,
    name: member.name,
    takerName,
    relation: relationWords(member.relation),
    askedAt: context.now,
    givenAt: null,
    givenHow: null,
  };
});

export const giveFamily = fulfil(identityOperations.giveFamily, async (context, { id }) => {
  const self = await confirmed(context);
  if (isRefusal(self)) return self;
  const line = (await consentLines(context, self.county, self.account.id, self.person)).find((each) => each.id === id);
  if (line === undefined || line.person !== self.person || line.givenAt !== null) return unknownRow(consent);
  const given = await changeRow(context, consent, { id, version: line.version, values: { givenAt: context.now, givenHow: 'portal' } });
  if (isRefusal(given)) return given;
  context.note({ register: consent.name, record: id, place: given.place });
  return { ...shownConsent(line), givenAt: context.now, givenHow: 'portal' };
});

export const endFamily = fulfil(identityOperations.endFamily, async (context, { id }) => {
  const self = await confirmed(context);
  if (isRefusal(self)) return self;
  const line = (await consentLines(context, self.county, self.account.id, self.person)).find((each) => each.id === id);
  if (line === undefined) return unknownRow(consent);
  const mine = line.taker === self.account.id;
  const reason = mine ? '代办人放弃' : line.givenAt === null ? '本人没有同意' : '本人收回';
  const ended = await changeRow(context, consent, { id, version: line.version, end: { reason } });
  if (isRefusal(ended)) return ended;
  context.note({ register: consent.name, record: id, place: ended.place, details: { reason } });
  return {};
});

/**
 * What an account that ends could do for others, or asked to, ends with it, wherever in the county it stands. The wall stays open to the county: the
 * entry, written last, must see every row that was changed.
 */
export async function endConsentsOf(context: Context, county: string, account: ResidentAccount, reason: string): Promise<void> {
  const [place, placeEnd] = placeRange(county);
  await moveWall(context.tx, (scope) => ({ ...scope, place, placeEnd }));
  const found = await sql<Stored>`
    select * from identity.consent where county = ${county} and taker = ${account.id}::uuid and ended_at is null order by id for update
  `.execute(context.tx);
  await applyChanges(
    context,
    consent,
    found.rows.map((before) => ({ before, change: { id: String(before['id']), end: { reason } } })),
  );
}
