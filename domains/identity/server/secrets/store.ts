import { type KeyRing, type SealedStore, type Tx, newSalt, seal, sql, unseal } from '@linli/kernel/server';
import { HISTORY_LENGTH } from '../../model/index.ts';
import { bytea } from './tokens.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

const ABOUT_TOTP = 'identity.totp';

/** Second factors for a rotation of keys. */
export const sealedSecrets: SealedStore = {
  table: 'identity.secret',
  key: [['account', 'uuid']],
  columns: [{ name: 'totp', about: ABOUT_TOTP }],
  salt: { column: 'key_salt' },
};

/** A sealed second factor as it is stored, with the salt of its row. */
export interface SealedTotp {
  readonly totp: Buffer;
  readonly salt: Buffer;
}

export function sealTotp(keys: KeyRing, secret: string): SealedTotp {
  const salt = newSalt();
  return { totp: seal(keys, salt, ABOUT_TOTP, secret), salt };
}

export const unsealTotp = (keys: KeyRing, sealed: SealedTotp): string => unseal(keys, sealed.salt, ABOUT_TOTP, sealed.totp);

/** What proves an account. */
export interface StoredSecret extends SealedTotp {
  /** PHC string; empty after a reset, when nothing proves the account. */
  readonly passwordHash: string;
  readonly history: readonly string[];
  readonly changedAt: string;
  readonly mustChange: boolean;
  /** The last step of the second factor that was used; no earlier one is taken. */
  readonly step: number;
}

export async function findSecret(tx: Tx, account: string): Promise<StoredSecret | undefined> {
  const found = await sql<StoredSecret>`
    select password_hash as "passwordHash", password_history as history, password_changed_at as "changedAt", must_change as "mustChange",
      totp, key_salt as salt, totp_step as step
    from identity.secret where account = ${account}::uuid`.execute(tx);
  return found.rows[0];
}

/** The last five, the present one first. */
export const historyOf = ({ passwordHash, history }: Pick<StoredSecret, 'passwordHash' | 'history'>): string[] =>
  [passwordHash, ...history].filter((hash) => hash !== '').slice(0, HISTORY_LENGTH);

/** Is this one of the last five, the present one included? */
export async function isFormerPassword(password: string, stored: Pick<StoredSecret, 'passwordHash' | 'history'>): Promise<boolean> {
  for (const hash of historyOf(stored)) if (await verifyPassword(password, hash)) return true;
  return false;
}

/** Puts a new password in the place of the present one, which moves to the history. */
export async function replacePassword(tx: Tx, account: string, password: string, stored: StoredSecret, now: string): Promise<void> {
  await sql`update identity.secret set password_hash = ${await hashPassword(password)}, password_history = ${historyOf(stored)}::text[], password_changed_at = ${now}, must_change = false where account = ${account}::uuid`.execute(
    tx,
  );
}

export interface NewSecret {
  /** PHC string. */
  readonly passwordHash: string;
  readonly sealed: SealedTotp;
  readonly now: string;
  readonly history?: readonly string[];
  readonly demoPassword?: string;
}

/** Writes password and second factor of an account anew, as a one-time link does. */
export async function writeSecret(
  tx: Tx,
  account: string,
  { passwordHash, sealed, now, history = [], demoPassword }: NewSecret,
): Promise<void> {
  await sql`
    insert into identity.secret (account, password_hash, password_history, password_changed_at, totp, key_salt, demo_password)
    values (${account}::uuid, ${passwordHash}, ${[...history]}::text[], ${now}, ${bytea(sealed.totp)}::bytea, ${bytea(sealed.salt)}::bytea, ${demoPassword ?? null})
    on conflict (account) do update set password_hash = excluded.password_hash, password_history = excluded.password_history,
      password_changed_at = excluded.password_changed_at, must_change = false, totp = excluded.totp, key_salt = excluded.key_salt,
      totp_step = 0, demo_password = excluded.demo_password`.execute(tx);
}

/** After a reset the old password proves nothing any more, whatever becomes of the account; it only may not come back. */
export async function voidPassword(tx: Tx, account: string): Promise<void> {
  await sql`update identity.secret set password_history = array_prepend(password_hash, password_history), password_hash = '' where account = ${account}::uuid and password_hash <> ''`.execute(
    tx,
  );
}

/** Is there a password by which the account could be proved? */
export async function hasPassword(tx: Tx, account: string): Promise<boolean> {
  return (await sql`select 1 from identity.secret where account = ${account}::uuid and password_hash <> ''`.execute(tx)).rows.length > 0;
}

/** Takes a step of the second factor once; false when it, or a later one, was taken before (ASVS 5.0 6.5.1). */
export async function takeStep(tx: Tx, account: string, step: number): Promise<boolean> {
  const taken =
    await sql`update identity.secret set totp_step = ${step} where account = ${account}::uuid and totp_step < ${step} returning account`.execute(
      tx,
    );
  return taken.rows.length === 1;
}
