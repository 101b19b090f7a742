import { type Tx, newId, sql } from '@linli/kernel/server';
import type { SessionRow } from '../../model/index.ts';
import { bytea, digestOf, newToken } from '../secrets/tokens.ts';

export interface NewSession {
  readonly account: string;
  readonly post: string;
  /** Hours after which it is over in any case. */
  readonly hours: number;
  readonly now: string;
  readonly userAgent: string;
  readonly address: string;
}

export interface Started {
  readonly id: string;
  readonly token: string;
  readonly seconds: number;
}

export async function startSession(tx: Tx, session: NewSession): Promise<Started> {
  const token = newToken();
  const id = newId(Date.parse(session.now));
  const seconds = session.hours * 3_600;
  const expiresAt = new Date(Date.parse(session.now) + seconds * 1_000).toISOString();
  await sql`
    insert into identity.session (id, token_hash, account, post, started_at, last_seen_at, expires_at, user_agent, address)
    values (${id}::uuid, ${bytea(digestOf(token))}::bytea, ${session.account}::uuid, ${session.post}::uuid, ${session.now}, ${session.now}, ${expiresAt}, ${session.userAgent}, ${session.address})`.execute(
    tx,
  );
  return { id, token, seconds };
}

export type EndReason =
  | 'signed-out'
  | 'ended-by-owner'
  | 'ended-by-administrator'
  | 'password-changed'
  | 'account-disabled'
  | 'account-reset'
  | 'signed-in-anew'
  | 'device-wiped';

/** The session in force behind a token. */
export async function findSession(tx: Tx, token: string | null): Promise<{ id: string; account: string; startedAt: string } | undefined> {
  if (token === null) return undefined;
  const found = await sql<{
    id: string;
    account: string;
    startedAt: string;
  }>`select id, account, started_at as "startedAt" from identity.session where token_hash = ${bytea(digestOf(token))}::bytea and ended_at is null`.execute(
    tx,
  );
  return found.rows[0];
}

/** Ends one session of an account; false when it is none of his or over already. */
export async function endOne(tx: Tx, account: string, id: string, reason: EndReason, now: string): Promise<boolean> {
  const ended =
    await sql`update identity.session set ended_at = ${now}, end_reason = ${reason} where id = ${id}::uuid and account = ${account}::uuid and ended_at is null returning id`.execute(
      tx,
    );
  return ended.rows.length === 1;
}

export async function endAll(tx: Tx, account: string, reason: EndReason, now: string): Promise<number> {
  const ended =
    await sql`update identity.session set ended_at = ${now}, end_reason = ${reason} where account = ${account}::uuid and ended_at is null returning id`.execute(
      tx,
    );
  return ended.rows.length;
}

/** Sessions in force of an account, newest first. `current` is the one that asks. */
export async function listSessions(tx: Tx, account: string, token: string | null, now: string): Promise<SessionRow[]> {
  const found = await sql<SessionRow>`
    select s.id, s.token_hash = ${bytea(digestOf(token ?? ''))}::bytea as current, s.started_at as "startedAt", s.last_seen_at as "lastSeenAt", s.user_agent as "userAgent", s.address
    from identity.session s cross join identity.policy p
    where s.account = ${account}::uuid and s.ended_at is null and s.expires_at > ${now} and s.last_seen_at > ${now}::timestamptz - make_interval(mins => p.idle_minutes)
    order by s.started_at desc, s.id desc limit 100`.execute(tx);
  return found.rows;
}
