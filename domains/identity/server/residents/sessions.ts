import { type RequestFacts, type Tx, newId, sql } from '@linli/kernel/server';
import { RESIDENT_SESSION_DAYS, type SessionRow } from '../../model/index.ts';
import { bytea, digestOf, newToken } from '../secrets/tokens.ts';

const DAY_SECONDS = 86_400;

export interface OfAccount {
  readonly county: string;
  readonly account: string;
  readonly now: string;
}

/** Answers the token that the phone carries from now on, and for how many seconds. */
export async function startResidentSession(
  tx: Tx,
  { county, account, now }: OfAccount,
  request: Pick<RequestFacts, 'userAgent' | 'address'>,
) {
  const token = newToken();
  const seconds = RESIDENT_SESSION_DAYS * DAY_SECONDS;
  const expiresAt = new Date(Date.parse(now) + seconds * 1_000).toISOString();
  await sql`
    insert into identity.resident_session (id, token_hash, home, account, started_at, last_seen_at, expires_at, user_agent, address)
    values (${newId(Date.parse(now))}::uuid, ${bytea(digestOf(token))}::bytea, ${county}, ${account}::uuid, ${now}, ${now}, ${expiresAt}, ${request.userAgent}, ${request.address})
  `.execute(tx);
  return { token, seconds };
}

export interface FoundSession {
  readonly id: string;
  readonly home: string;
  readonly account: string;
  readonly stale: boolean;
}

const TOUCH_SECONDS = 3_600; // a list of phones needs no minutes

export async function findResidentSession(tx: Tx, token: string, now: string): Promise<FoundSession | undefined> {
  const found = await sql<FoundSession>`
    select id, home, account, last_seen_at < ${now}::timestamptz - make_interval(secs => ${TOUCH_SECONDS}) as stale
    from identity.resident_session where token_hash = ${bytea(digestOf(token))}::bytea and ended_at is null and expires_at > ${now}
  `.execute(tx);
  return found.rows[0];
}

export async function touchResidentSession(tx: Tx, id: string, now: string): Promise<void> {
  await sql`update identity.resident_session set last_seen_at = greatest(last_seen_at, ${now}) where id = ${id}::uuid`.execute(tx);
}

export async function listResidentSessions(tx: Tx, { account, now }: OfAccount, token: string | null): Promise<SessionRow[]> {
  const found = await sql<SessionRow>`
    select id, token_hash = ${bytea(digestOf(token ?? ''))}::bytea as current, started_at as "startedAt", last_seen_at as "lastSeenAt", user_agent as "userAgent", address
    from identity.resident_session where account = ${account}::uuid and ended_at is null and expires_at > ${now} order by started_at desc, id desc limit 50
  `.execute(tx);
  return found.rows;
}

/** Ends one session of an account, the one behind a token, or all; answers how many. */
export async function endResidentSessions(
  tx: Tx,
  { account, now }: OfAccount,
  which: { readonly id: string } | { readonly token: string | null } | 'all',
  reason: 'signed-out' | 'ended-by-owner' | 'account-ended',
): Promise<number> {
  const one =
    which === 'all'
      ? sql`true`
      : 'id' in which
        ? sql`id = ${which.id}::uuid`
        : sql`token_hash = ${bytea(digestOf(which.token ?? ''))}::bytea`;
  const ended = await sql`
    update identity.resident_session set ended_at = ${now}, end_reason = ${reason} where account = ${account}::uuid and ended_at is null and ${one} returning id
  `.execute(tx);
  return ended.rows.length;
}
