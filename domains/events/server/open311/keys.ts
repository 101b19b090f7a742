import { createHash, randomBytes } from 'node:crypto';
import { type InputOf, type OutputOf, type Refusal, countyOf, isPlace, isRefusal, isWithin, levelOf, refuse } from '@linli/kernel/model';
import { type Context, type Tx, changeRow, findStored, insertRows, openForReading, sql } from '@linli/kernel/server';
import { accessKey } from '../../model/open311/access-key.ts';
import type { AccessKeyLine, issueKey, listKeys, revokeKey } from '../../model/open311/operations.ts';
import { keyInvalid, keyRate } from './refusals.ts';

const KEY_BYTES = 24; // 192 bits of chance: a plain digest of it cannot be guessed back
const KEYS_MAX = 200; // a county joins with some dozens of systems
const MINUTE = 60_000;

/** Of a key that is all chance; no salt is needed, and it is found by an index. */
const digestOf = (key: string): string => createHash('sha256').update(`linli.open311:${key}`).digest('hex');

interface KeyRow {
  readonly id: string;
  readonly version: number;
  readonly system: string;
  readonly contact: string | null;
  readonly tail: string;
  readonly per_minute: number;
  readonly fallback: string;
  readonly created_at: string;
  readonly ended_at: string | null;
}

const lineOf = (row: KeyRow): AccessKeyLine => ({
  id: row.id,
  version: row.version,
  system: row.system,
  contact: row.contact,
  tail: row.tail,
  perMinute: row.per_minute,
  fallback: row.fallback,
  issuedAt: row.created_at,
  revokedAt: row.ended_at,
});

const countyHere = ({ actor }: Context): string => countyOf(actor.place) ?? '';

export async function listThem(context: Context): Promise<OutputOf<typeof listKeys>> {
  const county = countyHere(context);
  const found = await sql<KeyRow>`
    select id, version, system, contact, tail, per_minute, fallback, created_at, ended_at from events.access_key
    where county = ${county} order by ended_at is not null, created_at desc, id limit ${KEYS_MAX}
  `.execute(context.tx);
  return { keys: found.rows.map(lineOf), jurisdiction: county };
}

export async function issueOne(context: Context, input: InputOf<typeof issueKey>): Promise<OutputOf<typeof issueKey> | Refusal> {
  const { id, system, contact, perMinute, fallback } = input;
  const county = countyHere(context);
  if (!isPlace(fallback) || !isWithin(fallback, county) || levelOf(fallback) !== 'community')
    return refuse(
      'invalid',
      'place-unfit',
      { zh: '请选到本县的一个社区（村）。', en: 'Choose a community of this county.' },
      { where: 'fallback' },
    );
  if ((await findStored(context, accessKey, id)) !== undefined) return { id, key: null };
  const key = `ll_${randomBytes(KEY_BYTES).toString('base64url')}`;
  const values = { system, digest: digestOf(key), tail: key.slice(-4), perMinute, fallback, ...(contact ? { contact } : {}) };
  await insertRows(context, accessKey, [{ id, place: county, values, origins: { '*': { kind: 'desk', on: context.today } } }]);
  context.note({ record: id, place: county, details: { system } });
  return { id, key };
}

export async function revokeOne(context: Context, { id, version, reason }: InputOf<typeof revokeKey>): Promise<{ id: string } | Refusal> {
  context.note({ record: id, place: countyHere(context) });
  const changed = await changeRow(context, accessKey, { id, version, end: { reason } });
  return isRefusal(changed) ? changed : { id };
}

export interface KnownKey {
  readonly id: string;
  readonly system: string;
  readonly fallback: string;
  readonly perMinute: number;
}

/** The key that was shown, of this county and not revoked. The wall stands open to keys of the county afterwards, for reading. */
export async function findKey(context: Context, county: string, key: string): Promise<KnownKey | Refusal> {
  await openForReading(context.tx, county, [accessKey.name]);
  const found = await sql<{ id: string; system: string; fallback: string; per_minute: number }>`
    select id, system, fallback, per_minute from events.access_key where county = ${county} and digest = ${digestOf(key)} and ended_at is null
  `.execute(context.tx);
  const [row] = found.rows;
  return row === undefined ? keyInvalid : { id: row.id, system: row.system, fallback: row.fallback, perMinute: row.per_minute };
}

/** One more report by this key in the running minute. */
export async function countUse(
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  county: string,
  { id, perMinute }: KnownKey,
): Promise<Refusal | undefined> {
  const began = Math.floor(Date.parse(now) / MINUTE) * MINUTE;
  const found = await sql<{ used: number }>`
    insert into events.access_key_use as u (county, key, minute, used) values (${county}, ${id}::uuid, ${new Date(began).toISOString()}, 1)
    on conflict (county, key, minute) do update set used = u.used + 1 returning used
  `.execute(tx);
  return (found.rows[0]?.used ?? 0) > perMinute ? keyRate(Math.ceil((began + MINUTE - Date.parse(now)) / 1_000)) : undefined;
}

/** What is no longer needed: counts of minutes that are over, reports of the test endpoint after a day. */
export async function sweepOpen311(tx: Tx, county: string, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
  await sql`delete from events.trial_update where county = ${county} and at < ${dayAgo}`.execute(tx);
  await sql`delete from events.trial_report where county = ${county} and at < ${dayAgo}`.execute(tx);
  await sql`delete from events.access_key_use where county = ${county} and minute < ${dayAgo}`.execute(tx);
}
