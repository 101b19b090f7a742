import { type Authenticator, type Platform, type Tx, behindWall, dayIn, serviceWall, sql } from '@linli/kernel/server';
import type { Actor, Department, Role } from '@linli/kernel/model';
import { ALL_TABLES } from '../opening.ts';
import { bytea, digestOf } from '../secrets/tokens.ts';
import { actorOf, findAccountIn } from '../residents/accounts.ts';
import { findResidentSession, touchResidentSession } from '../residents/sessions.ts';
import { liveSessions } from './cache.ts';

const TOUCH_SECONDS = 60; // the last request is remembered to the minute: idle time is counted in many of them

interface Found {
  readonly session: string;
  readonly account: string;
  readonly name: string;
  readonly post: string;
  readonly role: Role;
  readonly place: string;
  readonly departments: Department[];
  readonly stale: boolean;
}

/**
 * Tells whose token it is. A session counts while it is not ended, not too old, not idle too long, its account is active
 * and a post stands today: the chosen one, or, when that one has ended, another.
 */
export function authenticator(platform: Pick<Platform, 'db' | 'clock' | 'config' | 'keys'>): Authenticator {
  return {
    findActor: async (token, door) => {
      const now = platform.clock();
      const digest = digestOf(token);
      // By door: a token is worth nothing in the other cookie.
      const key = `${door}:${digest.toString('base64')}`;
      const known = liveSessions.find(key, now.getTime());
      if (known !== undefined) return known;
      if (door === 'resident') return findResident(platform, token, now, key);
      const found = await behindWall(platform.db, serviceWall([ALL_TABLES]), (tx) => findSession(tx, digest, now, platform.config.demo));
      if (found === undefined) return undefined;
      if (found.stale) await touch(platform.db, found.session, now);
      const { account, post, name, role, place, departments } = found;
      const actor = { account, post, name, role, place, departments };
      liveSessions.remember(key, actor, now.getTime());
      return actor;
    },
  };
}

/** A resident is signed in while the session stands and the account has not ended. */
async function findResident(
  { db, keys }: Pick<Platform, 'db' | 'keys'>,
  token: string,
  now: Date,
  key: string,
): Promise<Actor | undefined> {
  const at = now.toISOString();
  const session = await behindWall(db, serviceWall([ALL_TABLES]), (tx) => findResidentSession(tx, token, at));
  if (session === undefined) return undefined;
  const account = await behindWall(db, serviceWall(['identity.resident'], [session.home]), (tx) =>
    findAccountIn(tx, keys, session.home, session.account),
  );
  if (account === undefined) return undefined;
  if (session.stale)
    await behindWall(db, serviceWall([ALL_TABLES]), (tx) => touchResidentSession(tx, session.id, at)).catch(() => undefined);
  const actor = actorOf(account);
  liveSessions.remember(key, actor, now.getTime());
  return actor;
}

/** On a full disk who is signed in still reads: the next request remembers the time instead. */
async function touch(db: Platform['db'], session: string, now: Date): Promise<void> {
  await behindWall(db, serviceWall([ALL_TABLES]), (tx) =>
    sql`update identity.session set last_seen_at = greatest(last_seen_at, ${now.toISOString()}) where id = ${session}::uuid`.execute(tx),
  ).catch(() => undefined);
}

async function findSession(tx: Tx, digest: Buffer, now: Date, demo: boolean): Promise<Found | undefined> {
  const at = now.toISOString();
  const today = dayIn(now);
  const found = await sql<Found>`
    select s.id as session, a.id as account, a.name, p.id as post, p.role, p.place, p.departments,
      s.last_seen_at < ${at}::timestamptz - make_interval(secs => ${TOUCH_SECONDS}) as stale
    from identity.session s
    join identity.account a on a.id = s.account and a.status = 'active' and (${demo} or not a.demo)
    join identity.post p on p.account = s.account and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to > ${today}::date)
    cross join identity.policy r
    where s.token_hash = ${bytea(digest)}::bytea and s.ended_at is null and s.expires_at > ${at}
      and s.last_seen_at > ${at}::timestamptz - make_interval(mins => r.idle_minutes)
    order by p.id = s.post desc, p.id limit 1`.execute(tx);
  return found.rows[0];
}
