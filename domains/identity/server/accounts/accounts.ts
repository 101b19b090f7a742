import { type Refusal, refuse } from '@linli/kernel/model';
import { type Context, type PlaceDirectory, type Tx, newId, sql } from '@linli/kernel/server';
import type { AccountRow, AccountStatus } from '../../model/index.ts';
import { isLocked, userSubject } from '../attempts.ts';
import { openingTables } from '../opening.ts';

export const noSuchAccount = (): Refusal =>
  refuse('unknown', 'no-such-account', {
    zh: '没有找到这个账号，或者它不在您的范围内。',
    en: 'There is no such account, or it lies outside your area.',
  });

type StoredStatus = Exclude<AccountStatus, 'locked'>;

interface StoredAccount extends Omit<AccountRow, 'placeName' | 'status'> {
  readonly status: StoredStatus;
}

const columns = sql`id, user_name as user, name, place, status, status_reason as "statusReason", created_at as "createdAt", last_sign_in_at as "lastSignInAt"`;

/** An account behind the wall of whoever asks. */
export async function findAccount(tx: Tx, id: string): Promise<StoredAccount | undefined> {
  const found = await sql<StoredAccount>`select ${columns} from identity.account where id = ${id}::uuid`.execute(tx);
  return found.rows[0];
}

/** Accounts as shown: with the place's name, and `locked` while too many failed tries lock them. */
async function showAccounts(tx: Tx, places: PlaceDirectory, accounts: readonly StoredAccount[], now: string): Promise<AccountRow[]> {
  const names = await places.names(tx, [...new Set(accounts.map((each) => each.place))]);
  return openingTables(tx, async () => {
    const shown: AccountRow[] = [];
    for (const each of accounts) {
      const locked = each.status === 'active' && (await isLocked(tx, userSubject(each.user), now));
      shown.push({ ...each, placeName: names.get(each.place) ?? each.place, status: locked ? 'locked' : each.status });
    }
    return shown;
  });
}

export async function getShown({ tx, platform, now }: Pick<Context, 'tx' | 'platform' | 'now'>, id: string): Promise<AccountRow | Refusal> {
  const found = await findAccount(tx, id);
  if (found === undefined) return noSuchAccount();
  const [shown] = await showAccounts(tx, platform.places, [found], now);
  return shown ?? noSuchAccount();
}

export interface AccountQuery {
  readonly search?: string | undefined;
  readonly status?: AccountStatus | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

const PAGE = 50;

/** Accounts by user name; `search` is the beginning of a user name or of a name. Keyset: the last user name seen. */
export async function listAccountRows(
  { tx, platform, now }: Pick<Context, 'tx' | 'platform' | 'now'>,
  query: AccountQuery,
): Promise<{ rows: AccountRow[]; next: string | null }> {
  const limit = query.limit ?? PAGE;
  const search = query.search?.toLowerCase() ?? '';
  const locked = query.status === 'locked' ? await listLockedSubjects(tx, now) : undefined;
  const status =
    query.status === undefined
      ? sql`true`
      : locked === undefined
        ? sql`status = ${query.status}`
        : sql`status = 'active' and ${isAmong(locked)}`;
  const found = await sql<StoredAccount>`
    select ${columns} from identity.account
    where ${search === '' ? sql`true` : sql`(starts_with(user_name, ${search}) or starts_with(lower(name), ${search}))`}
      and ${query.after === undefined ? sql`true` : sql`user_name > ${query.after}`}
      and ${status}
    order by user_name limit ${limit + 1}`.execute(tx);
  const page = found.rows.slice(0, limit);
  return { rows: await showAccounts(tx, platform.places, page, now), next: found.rows.length > limit ? (page.at(-1)?.user ?? null) : null };
}

async function listLockedSubjects(tx: Tx, now: string): Promise<string[]> {
  return openingTables(tx, async () => {
    const found = await sql<{
      subject: string;
    }>`select subject from identity.attempt where locked_until > ${now} and starts_with(subject, 'user:') limit 10000`.execute(tx);
    return found.rows.map((row) => row.subject);
  });
}

const isAmong = (subjects: readonly string[]) =>
  sql`'user:' || encode(sha256(convert_to(user_name, 'UTF8')), 'hex') = any(${[...subjects]}::text[])`;

export interface NewAccount {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly place: string;
  readonly status: StoredStatus;
  readonly demo?: boolean;
  readonly now: string;
  readonly createdBy: string | null;
}

export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  await sql`
    insert into identity.account (id, user_name, name, place, status, demo, created_at, created_by, updated_at)
    values (${account.id}::uuid, ${account.user}, ${account.name}, ${account.place}, ${account.status}, ${account.demo ?? false}, ${account.now}, ${account.createdBy}::uuid, ${account.now})`.execute(
    tx,
  );
}

export async function setStatus(tx: Tx, id: string, status: StoredStatus, reason: string | null, now: string): Promise<void> {
  await sql`update identity.account set status = ${status}, status_reason = ${reason}, updated_at = ${now} where id = ${id}::uuid`.execute(
    tx,
  );
}

/** Ids of the platform's own making, in time's order. */
export const idAt = (now: string): string => newId(Date.parse(now));
