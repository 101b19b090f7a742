import type { Role } from '@linli/kernel/model';
import { type Tx, dayIn, sql } from '@linli/kernel/server';
import { idAt, insertAccount } from './accounts/accounts.ts';
import { findOpenInvitation, invite, linkOf } from './accounts/invitations.ts';
import { insertPost } from './accounts/posts.ts';
import { type Parts, asPlatform, writePlatformEntry } from './platform-parts.ts';

/** A one-time link for somebody who has not set a password yet. `link` is a path; the start puts the address before it. */
export interface FirstLink {
  readonly user: string;
  readonly role: Role;
  readonly link: string;
  readonly expiresAt: string;
}

const first = [
  { user: 'sysadmin', name: '系统管理员', role: 'system-admin' },
  { user: 'secadmin', name: '安全管理员', role: 'security-admin' },
  { user: 'auditadmin', name: '审计管理员', role: 'audit-admin' },
] as const satisfies readonly { user: string; name: string; role: Role }[];

/**
 * An empty platform gets its three administrators, apart from the first day on. Run at every start: answers the links
 * that are still to be used, new ones where they have expired, and nothing once all three have signed up.
 * `place`: the county they administer, or the whole country.
 */
export async function createFirstAdministrator(parts: Parts, place = ''): Promise<FirstLink[]> {
  const now = parts.clock().toISOString();
  return asPlatform(parts, async (tx) => {
    const others =
      await sql`select 1 from identity.account where not demo and user_name <> all(${first.map((each) => each.user)}::text[]) and status = 'active' limit 1`.execute(
        tx,
      );
    const links: FirstLink[] = [];
    for (const each of first) {
      const account =
        (await findFirst(tx, each.user)) ??
        (others.rows.length > 0 ? undefined : await add(tx, each, place, { now, today: dayIn(parts.clock()) }));
      if (account?.status !== 'invited') continue;
      const open = (await findOpenInvitation(tx, account.id, now)) ?? (await invite(tx, parts.keys, account.id, now, null));
      links.push({ user: each.user, role: each.role, link: linkOf(parts.keys, open.id), expiresAt: open.expiresAt });
    }
    return links;
  });
}

async function findFirst(tx: Tx, user: string): Promise<{ id: string; status: string } | undefined> {
  return (
    await sql<{ id: string; status: string }>`select id, status from identity.account where user_name = ${user} and not demo`.execute(tx)
  ).rows[0];
}

async function add(
  tx: Tx,
  { user, name, role }: (typeof first)[number],
  place: string,
  { now, today }: { now: string; today: string },
): Promise<{ id: string; status: string }> {
  const id = idAt(now);
  await insertAccount(tx, { id, user, name, place, status: 'invited', now, createdBy: null });
  await insertPost(tx, {
    id: idAt(now),
    account: id,
    role,
    place,
    departments: [],
    title: name,
    validFrom: today,
    validTo: null,
    now,
    grantedBy: null,
  });
  await writePlatformEntry(tx, now, { operation: 'identity.create-account', by: 'Linli', record: id, place, details: { user, role } });
  return { id, status: 'invited' };
}
