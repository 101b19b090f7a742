import { ancestorAt, isRefusal } from '@linli/kernel/model';
import { type Context, changeRow, findRow, fulfil, listRows, unknownRow } from '@linli/kernel/server';
import { type ResidentRow, identityOperations, resident } from '../../model/index.ts';
import { liveSessions } from '../sessions/cache.ts';
import { type ResidentAccount, openAccounts } from './accounts.ts';
import { consentsOf, endConsentsOf } from './family.ts';
import { endResidentSessions } from './sessions.ts';

const communityOf = (account: ResidentAccount): string => ancestorAt(account.place, 'community') ?? account.place;

function shown(account: ResidentAccount, names: ReadonlyMap<string, string>): ResidentRow {
  const { values, id, version, endedAt, endReason } = account;
  const place = communityOf(account);
  return {
    id,
    version,
    phone: values.phone ?? '',
    name: values.name,
    person: values.person,
    place,
    placeName: names.get(place) ?? place,
    madeAt: values.madeAt ?? account.updatedAt,
    confirmedAt: values.confirmedAt,
    confirmedHow: values.confirmedHow,
    endedAt,
    endReason,
  };
}

async function rowsOf({ tx, platform }: Context, accounts: readonly ResidentAccount[]): Promise<ResidentRow[]> {
  const names = await platform.places.names(tx, [...new Set(accounts.map(communityOf))]);
  return accounts.map((each) => shown(each, names));
}

export async function rowOf(context: Context, account: ResidentAccount): Promise<ResidentRow> {
  const [row] = await rowsOf(context, [account]);
  if (row === undefined) throw new Error('An account has no row.');
  return row;
}

const FILTERS = { unconfirmed: { confirmedAt: 'none' }, confirmed: { confirmedAt: '1970-01-01..' }, ended: {} } as const;

export const listResidents = fulfil(identityOperations.listResidents, async (context, { search, state, after, limit }) => {
  const page = await listRows(context, resident, {
    sort: '-madeAt',
    search: search === '' ? undefined : search,
    after,
    limit,
    ended: state === 'ended' ? 'only' : 'no',
    filters: state === undefined ? {} : FILTERS[state],
    count: false,
  });
  return { rows: await rowsOf(context, page.rows), next: page.next };
});

export const getResident = fulfil(identityOperations.getResident, async (context, { id }) => {
  const account = await findRow(context, resident, id);
  if (account === undefined) return unknownRow(resident);
  context.note({ record: id, place: account.place });
  return { ...(await rowOf(context, account)), ...(await consentsOf(context, account)) };
});

/** Ends an account with its sessions and whatever its owner may do for others. What was applied for stays with the counter. */
export async function endAccount(context: Context, account: ResidentAccount, reason: string) {
  const ended = await changeRow(context, resident, { id: account.id, version: account.version, end: { reason } });
  if (isRefusal(ended)) return ended;
  const county = account.place.slice(0, 6);
  await endResidentSessions(context.tx, { county, account: account.id, now: context.now }, 'all', 'account-ended');
  await endConsentsOf(context, county, account, '账号停用');
  liveSessions.forgetAccount(account.id, Date.parse(context.now));
  return {};
}

export const endResident = fulfil(identityOperations.endResident, async (context, { id, version, reason }) => {
  const account = await findRow(context, resident, id);
  if (account === undefined) return unknownRow(resident);
  await openAccounts(context.tx);
  const outcome = await endAccount(context, { ...account, version }, reason);
  context.note({ record: id, place: account.place, details: { reason } });
  return outcome;
});
