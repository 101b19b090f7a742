import { createHash } from 'node:crypto';
import { type Tx, sql } from '@linli/kernel/server';

/** Failed tries are counted by digest: the names that strangers type may be passwords in the wrong field. */
export const subjectOf = (kind: 'user' | 'address' | 'phone' | 'code-address' | 'confirm', value: string): string =>
  `${kind}:${createHash('sha256').update(value).digest('hex')}`;

export const userSubject = (user: string): string => subjectOf('user', user);
export const addressSubject = (address: string): string => subjectOf('address', address);

interface Rule {
  readonly failures: number;
  readonly minutes: number;
}

const MINUTE_MILLISECONDS = 60_000;

const before = (now: string, minutes: number): string => new Date(Date.parse(now) - minutes * MINUTE_MILLISECONDS).toISOString();
const after = (now: string, minutes: number): string => before(now, -minutes);

/** Waits for whoever tries the same name at the same moment, so that tries in parallel are no way around the count. */
export async function isLockedAfterWaiting(tx: Tx, subject: string, now: string): Promise<boolean> {
  await sql`insert into identity.attempt (subject, first_at) values (${subject}, ${now}) on conflict (subject) do nothing`.execute(tx);
  const found = await sql<{
    locked: boolean;
  }>`select coalesce(locked_until > ${now}, false) as locked from identity.attempt where subject = ${subject} for update`.execute(tx);
  return found.rows[0]?.locked === true;
}

export async function isLocked(tx: Tx, subject: string, now: string): Promise<boolean> {
  const found = await sql`select 1 from identity.attempt where subject = ${subject} and locked_until > ${now}`.execute(tx);
  return found.rows.length > 0;
}

/** Counts a failure; answers whether it locked the subject. Failures further apart than the rule's minutes start anew. */
export async function countFailure(tx: Tx, subject: string, rule: Rule, now: string): Promise<boolean> {
  const counted = await sql<{ failures: number }>`
    insert into identity.attempt as a (subject, failures, first_at) values (${subject}, 1, ${now})
    on conflict (subject) do update set
      failures = case when a.first_at < ${before(now, rule.minutes)} or a.locked_until is not null then 1 else a.failures + 1 end,
      first_at = case when a.first_at < ${before(now, rule.minutes)} or a.locked_until is not null or a.failures = 0 then excluded.first_at else a.first_at end,
      locked_until = null
    returning failures`.execute(tx);
  if ((counted.rows[0]?.failures ?? 0) < rule.failures) return false;
  await sql`update identity.attempt set locked_until = ${after(now, rule.minutes)} where subject = ${subject}`.execute(tx);
  return true;
}

export async function forgetFailures(tx: Tx, subject: string): Promise<void> {
  await sql`delete from identity.attempt where subject = ${subject}`.execute(tx);
}

/** Old counts go, a few at a time, so that names typed by strangers do not pile up. */
export async function sweepAttempts(tx: Tx, now: string): Promise<void> {
  await sql`delete from identity.attempt where subject in (select subject from identity.attempt where first_at < ${before(now, 24 * 60)} order by first_at limit 100 for update skip locked)`.execute(
    tx,
  );
}
