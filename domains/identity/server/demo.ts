import type { Department, Role } from '@linli/kernel/model';
import { type Tx, dayIn, sql } from '@linli/kernel/server';
import { decideGrant } from '../model/index.ts';
import { idAt, insertAccount } from './accounts/accounts.ts';
import { insertPost } from './accounts/posts.ts';
import { type Parts, asPlatform, writePlatformEntry } from './platform-parts.ts';
import { hashPassword } from './secrets/password-hash.ts';
import { sealTotp, writeSecret } from './secrets/store.ts';
import { demoTotpSecret } from './secrets/totp.ts';

/** An invented member of staff. The same user twice: one person with two posts. */
export interface DemoAccount {
  readonly user: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly place: string;
  readonly departments: readonly Department[];
  readonly title: string;
}

/**
 * Makes the demo county's accounts, those that are missing; answers how many. Their passwords and codes are shown to
 * everybody, so they exist in demo mode only, and are nobody as soon as the same data is started without it.
 */
export async function createDemoAccounts(parts: Parts, accounts: readonly DemoAccount[]): Promise<number> {
  if (!parts.config.demo) throw new Error('Demo accounts are made in demo mode only.');
  const hashes = new Map<string, string>();
  for (const { password } of accounts) if (!hashes.has(password)) hashes.set(password, await hashPassword(password));
  const now = parts.clock();
  return asPlatform(parts, async (tx) => {
    const known = await listUsers(tx);
    const fresh = accounts.filter((each) => !known.has(each.user));
    const ids = new Map<string, string>();
    for (const [index, each] of fresh.entries()) {
      // One millisecond apart: the list of demo accounts keeps the order in which they were given.
      const at = new Date(now.getTime() + index).toISOString();
      const account = ids.get(each.user) ?? (await addAccount(tx, parts, each, { at, hash: hashes.get(each.password) ?? '' }));
      ids.set(each.user, account);
      await addPost(tx, account, each, { at, today: dayIn(now) });
    }
    if (ids.size > 0)
      await writePlatformEntry(tx, now.toISOString(), {
        operation: 'identity.create-account',
        by: 'Demo',
        details: { accounts: ids.size },
      });
    return ids.size;
  });
}

async function listUsers(tx: Tx): Promise<Set<string>> {
  const found = await sql<{ user: string }>`select user_name as user from identity.account`.execute(tx);
  return new Set(found.rows.map((row) => row.user));
}

async function addAccount(tx: Tx, parts: Parts, account: DemoAccount, { at, hash }: { at: string; hash: string }): Promise<string> {
  const id = idAt(at);
  await insertAccount(tx, {
    id,
    user: account.user,
    name: account.name,
    place: account.place,
    status: 'active',
    demo: true,
    now: at,
    createdBy: null,
  });
  await writeSecret(tx, id, {
    passwordHash: hash,
    sealed: sealTotp(parts.keys, demoTotpSecret(account.user)),
    now: at,
    demoPassword: account.password,
  });
  return id;
}

async function addPost(
  tx: Tx,
  account: string,
  { role, place, departments, title }: DemoAccount,
  { at, today }: { at: string; today: string },
): Promise<void> {
  const held = await sql<{
    role: Role;
    place: string;
    validFrom: string;
    validTo: string | null;
  }>`select role, place, valid_from as "validFrom", valid_to as "validTo" from identity.post where account = ${account}::uuid`.execute(tx);
  const post = { account, role, place, departments, validFrom: today, validTo: null };
  const fault = decideGrant(post, held.rows, undefined);
  if (fault !== undefined) throw new Error(`A demo account cannot be ${role} at "${place}": ${fault.sentence.en}`);
  await insertPost(tx, { ...post, id: idAt(at), title, now: at, grantedBy: null });
}
