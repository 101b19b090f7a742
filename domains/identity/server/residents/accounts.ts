import { type Actor, type RowOf, type Refusal, ancestorAt, countyOf, householdRelationCodes, refuse } from '@linli/kernel/model';
import { type KeyRing, type Stored, type Tx, type Work, decodeRow, indexOf, moveWall, openField, sql } from '@linli/kernel/server';
import { type ResidentMe, resident } from '../../model/index.ts';
import { ALL_TABLES } from '../opening.ts';
import { RESIDENT_TABLES } from './county-work.ts';

export type ResidentAccount = RowOf<typeof resident>;

/**
 * Opens residents' accounts and what belongs to them to the platform's own work until the end of the transaction, so that the entry, written last,
 * sees every row that was changed. `more`: other registers that are read.
 */
export async function openAccounts(tx: Tx, more: readonly string[] = []): Promise<void> {
  await moveWall(tx, ({ place, placeEnd, read, write }) => ({
    place,
    placeEnd,
    read: [...new Set([...read, ALL_TABLES, ...RESIDENT_TABLES, ...more])],
    write: [...new Set([...write, ALL_TABLES, ...RESIDENT_TABLES])],
  }));
}

/** Whose account it is, as every list and trail calls him; a phone shows its ends only. */
export const actorOf = (account: Pick<ResidentAccount, 'id' | 'place' | 'values'>): Actor => ({
  account: account.id,
  post: account.id,
  name: account.values.name ?? `居民（${account.values.phone ?? ''}）`,
  role: 'resident',
  place: ancestorAt(account.place, 'community') ?? account.place,
  departments: [],
});

export async function findByPhone(work: Work, county: string, phone: string): Promise<Stored | undefined> {
  const index = indexOf(resident.fields.phone, phone, work);
  const found = await sql<Stored>`
    select * from identity.resident where county = ${county} and phone_index = ${index} and ended_at is null
  `.execute(work.tx);
  return found.rows[0];
}

/** The account in force of that id, wherever in its county; behind a wall that opens it. */
export async function findAccountIn(tx: Tx, keys: KeyRing, county: string, id: string): Promise<ResidentAccount | undefined> {
  const found =
    await sql<Stored>`select * from identity.resident where county = ${county} and id = ${id}::uuid and ended_at is null`.execute(tx);
  const row = found.rows[0];
  return row === undefined ? undefined : decodeRow(resident, row, keys);
}

export const endedAccount = refuse('unauthenticated', 'sign-in-first', {
  zh: '这个账号已经停用，请重新登录。',
  en: 'This account has ended. Sign in anew.',
});

/** Of the resident who asks; opens the accounts for the rest of the transaction. */
export async function ownAccount(work: Work, more: readonly string[] = []): Promise<ResidentAccount | undefined> {
  await openAccounts(work.tx, more);
  return findAccountIn(work.tx, work.keys, countyOf(work.actor.place) ?? '', work.actor.account);
}

export const confirmFirst: Refusal = refuse('conflict', 'confirm-first', {
  zh: '请先核实身份：可以在网上填写姓名和身份证号，也可以带身份证到社区窗口。',
  en: 'Confirm who you are first: with name and identity number here, or with your card at the counter.',
});

/** As the household register calls it, towards the head of the household. */
export const relationWords = (code: string | null): string => (code === null ? '' : (householdRelationCodes.find(code)?.zh ?? ''));

interface FamilyLine {
  readonly person: string;
  readonly name: string;
  readonly relation: string | null;
}

/** For whom an account may act today. Reads names of persons: the wall is opened to them by the caller. */
export async function familyOf(tx: Tx, county: string, account: string): Promise<ResidentMe['family']> {
  const found = await sql<FamilyLine>`
    select c.person, p.name, c.relation_to_head as relation from identity.consent c join residents.person p on p.county = ${county} and p.id = c.person and p.ended_at is null
    where c.county = ${county} and c.taker = ${account}::uuid and c.ended_at is null and c.given_at is not null order by c.given_at, c.id limit 50
  `.execute(tx);
  return found.rows.map((row) => ({ ...row, relation: relationWords(row.relation) }));
}

/**
 * The account and person of the resident who asks, or of another account of that county: null where it is unconfirmed. For other domains; puts the
 * wall back as it was.
 */
export async function residentOf(
  work: Work,
  account: string = work.actor.account,
): Promise<{ account: string; person: string | null; name: string | null; place: string } | undefined> {
  const before = await moveWall(work.tx, (scope) => ({ ...scope, read: [...scope.read, resident.name] }));
  const found = await findAccountIn(work.tx, work.keys, countyOf(work.actor.place) ?? '', account);
  await moveWall(work.tx, () => before);
  return found === undefined ? undefined : { account: found.id, person: found.values.person, name: found.values.name, place: found.place };
}

/** The phone by which the resident who asks signs in, clear: to be reached by, in what he applies for himself. */
export async function ownPhone(work: Work): Promise<string | null> {
  const county = countyOf(work.actor.place) ?? '';
  const before = await moveWall(work.tx, (scope) => ({ ...scope, read: [...scope.read, resident.name] }));
  const found = await sql<Stored>`
    select * from identity.resident where county = ${county} and id = ${work.actor.account}::uuid and ended_at is null
  `.execute(work.tx);
  await moveWall(work.tx, () => before);
  return found.rows[0] === undefined ? null : openField(resident, 'phone', found.rows[0], work.keys);
}

/** Those for whom the resident who asks may act: himself, confirmed, and who consented. */
export async function personsOf(work: Work): Promise<readonly string[]> {
  const self = await residentOf(work);
  if (self?.person === undefined || self.person === null) return [];
  const before = await moveWall(work.tx, (scope) => ({ ...scope, read: [...scope.read, 'identity.consent'] }));
  const found = await sql<{ person: string }>`
    select person from identity.consent where county = ${countyOf(work.actor.place) ?? ''} and taker = ${work.actor.account}::uuid and ended_at is null and given_at is not null
  `.execute(work.tx);
  await moveWall(work.tx, () => before);
  return [self.person, ...found.rows.map(({ person }) => person)];
}
