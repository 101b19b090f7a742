import { type KeyRing, type Tx, newId, sql } from '@linli/kernel/server';
import { INVITATION_HOURS } from '../../model/index.ts';
import { type SealedTotp, sealTotp } from '../secrets/store.ts';
import { bytea, digestOf, invitationToken } from '../secrets/tokens.ts';
import { newTotpSecret } from '../secrets/totp.ts';

const HOUR_MILLISECONDS = 3_600_000;

/** A link that is still open. */
export interface OpenInvitation {
  readonly id: string;
  readonly expiresAt: string;
}

/** Where a link leads. The token stands behind `#`, which browsers do not send: no log ever holds it. */
export const linkOf = (keys: KeyRing, invitation: string): string => `/welcome#${invitationToken(keys, invitation)}`;

/** Makes a link for an account, with a new second factor; earlier links end. */
export async function invite(tx: Tx, keys: KeyRing, account: string, now: string, createdBy: string | null): Promise<OpenInvitation> {
  await closeInvitations(tx, account, now);
  const id = newId(Date.parse(now));
  const sealed = sealTotp(keys, newTotpSecret());
  const expiresAt = new Date(Date.parse(now) + INVITATION_HOURS * HOUR_MILLISECONDS).toISOString();
  await sql`
    insert into identity.invitation (id, account, token_hash, totp, key_salt, created_at, created_by, expires_at)
    values (${id}::uuid, ${account}::uuid, ${bytea(digestOf(invitationToken(keys, id)))}::bytea, ${bytea(sealed.totp)}::bytea, ${bytea(sealed.salt)}::bytea, ${now}, ${createdBy}::uuid, ${expiresAt})`.execute(
    tx,
  );
  return { id, expiresAt };
}

export async function closeInvitations(tx: Tx, account: string, now: string): Promise<void> {
  await sql`update identity.invitation set used_at = ${now} where account = ${account}::uuid and used_at is null`.execute(tx);
}

export async function findOpenInvitation(tx: Tx, account: string, now: string): Promise<OpenInvitation | undefined> {
  const found =
    await sql<OpenInvitation>`select id, expires_at as "expiresAt" from identity.invitation where account = ${account}::uuid and used_at is null and expires_at > ${now} order by id desc limit 1`.execute(
      tx,
    );
  return found.rows[0];
}

/** An open link with the person it is for. */
export interface Invited extends SealedTotp {
  readonly id: string;
  readonly account: string;
  readonly user: string;
  readonly name: string;
  readonly place: string;
  readonly expiresAt: string;
}

/** By token, locked until the end of the transaction: a link works once, also when it is opened twice at the same moment. */
export async function findInvited(tx: Tx, token: string, now: string): Promise<Invited | undefined> {
  const found = await sql<Invited>`
    select i.id, i.account, a.user_name as user, a.name, a.place, i.expires_at as "expiresAt", i.totp, i.key_salt as salt
    from identity.invitation i join identity.account a on a.id = i.account and a.status = 'invited'
    where i.token_hash = ${bytea(digestOf(token))}::bytea and i.used_at is null and i.expires_at > ${now}
    for update of i`.execute(tx);
  return found.rows[0];
}
