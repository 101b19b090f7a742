import { type Tx, sql } from '@linli/kernel/server';
import type { DeviceRow } from '../../model/index.ts';
import { bytea, digestOf } from '../secrets/tokens.ts';

/** A phone that proved itself by its secret. */
export interface KnownDevice {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly wiped: boolean;
  readonly ordered: boolean;
  /** Is the account active, with a post that stands today? */
  readonly stands: boolean;
}

export interface DeviceProof {
  readonly id: string;
  readonly secret: string;
}

export async function findDevice(tx: Tx, { id, secret }: DeviceProof, today: string): Promise<KnownDevice | undefined> {
  const found = await sql<KnownDevice>`
    select d.id, d.account, d.name, d.wiped_at is not null as wiped, d.wipe_ordered_at is not null as ordered,
      a.status = 'active' and exists (select 1 from identity.post p where p.account = a.id and p.valid_from <= ${today}::date
        and (p.valid_to is null or p.valid_to > ${today}::date)) as stands
    from identity.device d join identity.account a on a.id = d.account
    where d.id = ${id}::uuid and d.secret_hash = ${bytea(digestOf(secret))}::bytea`.execute(tx);
  return found.rows[0];
}

export interface NewDevice extends DeviceProof {
  readonly account: string;
  readonly name: string;
  readonly userAgent: string;
  readonly session: string | null;
  readonly now: string;
}

/** False when the id is known already. */
export async function insertDevice(tx: Tx, device: NewDevice): Promise<boolean> {
  const made = await sql`
    insert into identity.device (id, account, secret_hash, name, user_agent, session, made_at, last_seen_at)
    values (${device.id}::uuid, ${device.account}::uuid, ${bytea(digestOf(device.secret))}::bytea, ${device.name}, ${device.userAgent}, ${device.session}::uuid, ${device.now}, ${device.now})
    on conflict (id) do nothing returning id`.execute(tx);
  return made.rows.length === 1;
}

export async function seeDevice(tx: Tx, id: string, now: string, more: { name?: string; session?: string | null } = {}): Promise<void> {
  await sql`
    update identity.device set last_seen_at = ${now}, name = coalesce(${more.name ?? null}, name), session = coalesce(${more.session ?? null}::uuid, session)
    where id = ${id}::uuid`.execute(tx);
}

export async function countDevices(tx: Tx, account: string): Promise<number> {
  const found = await sql<{ held: number }>`
    select count(*)::integer as held from identity.device where account = ${account}::uuid and wiped_at is null`.execute(tx);
  return found.rows[0]?.held ?? 0;
}

const SHOWN_MAX = 50; // newest first; who has had more phones than this looks for one of the last

export async function listDeviceRows(tx: Tx, account: string): Promise<DeviceRow[]> {
  const found = await sql<DeviceRow>`
    select id, name, user_agent as "userAgent", made_at as "madeAt", last_seen_at as "lastSeenAt", wipe_ordered_at as "wipeOrderedAt",
      wipe_ordered_by as "wipeOrderedBy", wiped_at as "wipedAt"
    from identity.device where account = ${account}::uuid order by made_at desc, id desc limit ${SHOWN_MAX}`.execute(tx);
  return found.rows;
}

/** Answers the session that the phone was last signed in with, so that it ends with the order; undefined where there is no such phone. */
export async function orderWipe(
  tx: Tx,
  { account, device, by, now }: { account: string; device: string; by: string; now: string },
): Promise<{ session: string | null } | undefined> {
  const ordered = await sql<{ session: string | null }>`
    update identity.device set wipe_ordered_at = coalesce(wipe_ordered_at, ${now}), wipe_ordered_by = coalesce(wipe_ordered_by, ${by})
    where id = ${device}::uuid and account = ${account}::uuid returning session`.execute(tx);
  return ordered.rows[0];
}

export async function noteWiped(tx: Tx, id: string, now: string): Promise<void> {
  await sql`update identity.device set wiped_at = coalesce(wiped_at, ${now}), last_seen_at = ${now} where id = ${id}::uuid`.execute(tx);
}
