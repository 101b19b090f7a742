import { type Department, type Refusal, type Role, departments, isPlace, isRefusal, refuse, roles } from '@linli/kernel/model';
import { type Tx, dayIn, sql } from '@linli/kernel/server';
import { type PostTerm, decideGrant, identityOperations } from '../model/index.ts';
import { idAt, insertAccount, noSuchAccount, setStatus } from './accounts/accounts.ts';
import { invite, linkOf } from './accounts/invitations.ts';
import { insertPost } from './accounts/posts.ts';
import { forgetFailures, userSubject } from './attempts.ts';
import { type Parts, asPlatform, writePlatformEntry } from './platform-parts.ts';
import { voidPassword } from './secrets/store.ts';
import { endAll } from './sessions/store.ts';

/**
 * What `linli user …` does, for whoever sits at the machine itself: the way back in when no administrator can sign in.
 * Every step is in the audit trail under the name of the command.
 */
const BY = 'linli user';

/** A link to hand over: a path, and until when it works. */
export interface UserLink {
  readonly user: string;
  readonly link: string;
  readonly expiresAt: string;
}

export interface NewUser {
  readonly user: string;
  readonly name: string;
  readonly place: string;
  readonly role: Role;
  readonly departments?: readonly Department[];
  readonly title?: string;
}

const unfitName = (): Refusal =>
  refuse(
    'invalid',
    'unfit-user-name',
    {
      zh: '用户名只能用小写字母、数字和中间的 . _ -，2 到 50 个字符。',
      en: 'A user name has lower case letters, digits and . _ - between them, 2 to 50 in all.',
    },
    { where: 'user' },
  );

export async function addUser(parts: Parts, asked: NewUser): Promise<UserLink | Refusal> {
  const name = identityOperations.createAccount.input.shape.user.safeParse(asked.user);
  if (!name.success) return unfitName();
  const fields = identityOperations.grantPost.input.shape;
  if (!fields.role.safeParse(asked.role).success) {
    return refuse(
      'invalid',
      'unknown-role',
      {
        zh: `没有“${asked.role}”这种岗位。可以用：${roles.join('、')}。`,
        en: `There is no role "${asked.role}". Known: ${roles.join(', ')}.`,
      },
      { where: 'role' },
    );
  }
  if (!fields.departments.safeParse(asked.departments ?? []).success) {
    return refuse(
      'invalid',
      'unknown-department',
      {
        zh: `部门代码不对。可以用：${Object.keys(departments).join('、')}。`,
        en: `This department is not known. Known: ${Object.keys(departments).join(', ')}.`,
      },
      { where: 'departments' },
    );
  }
  if (!isPlace(asked.place))
    return refuse('invalid', 'not-a-place', { zh: '不是行政区划代码。', en: 'This is not a place code.' }, { where: 'place' });
  const user = name.data;
  const now = parts.clock().toISOString();
  return asPlatform(parts, async (tx) => {
    if ((await findUser(tx, user)) !== undefined)
      return refuse(
        'conflict',
        'user-name-taken',
        { zh: '这个用户名已经有人用了，请换一个。', en: 'This user name is taken. Choose another.' },
        { where: 'user' },
      );
    const id = idAt(now);
    const post = {
      account: id,
      role: asked.role,
      place: asked.place,
      departments: asked.departments ?? [],
      validFrom: dayIn(parts.clock()),
      validTo: null,
    };
    const none: readonly PostTerm[] = [];
    const fault = decideGrant(post, none, undefined);
    if (fault !== undefined) return fault;
    await insertAccount(tx, { id, user, name: asked.name, place: asked.place, status: 'invited', now, createdBy: null });
    await insertPost(tx, { ...post, id: idAt(now), title: asked.title ?? '', now, grantedBy: null });
    await writePlatformEntry(tx, now, {
      operation: 'identity.create-account',
      by: `${BY} add`,
      record: id,
      place: asked.place,
      details: { user, role: asked.role },
    });
    return linkFor(tx, parts, { id, user }, now);
  });
}

interface User {
  readonly id: string;
  readonly user: string;
  readonly status: string;
}

async function findUser(tx: Tx, user: string): Promise<User | undefined> {
  return (
    await sql<User>`select id, user_name as user, status from identity.account where user_name = ${user.trim().toLowerCase()}`.execute(tx)
  ).rows[0];
}

async function linkFor(tx: Tx, parts: Parts, { id, user }: Pick<User, 'id' | 'user'>, now: string): Promise<UserLink> {
  const open = await invite(tx, parts.keys, id, now, null);
  return { user, link: linkOf(parts.keys, open.id), expiresAt: open.expiresAt };
}

type Verb = 'disable' | 'unlock' | 'reset';

async function withUser<T>(
  parts: Parts,
  user: string,
  verb: Verb,
  work: (tx: Tx, found: User, now: string) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const now = parts.clock().toISOString();
  return asPlatform(parts, async (tx) => {
    const found = await findUser(tx, user);
    if (found === undefined) return noSuchAccount();
    const outcome = await work(tx, found, now);
    if (!isRefusal(outcome))
      await writePlatformEntry(tx, now, {
        operation: `identity.${verb}-account`,
        by: `${BY} ${verb}`,
        record: found.id,
        details: { user: found.user },
      });
    return outcome;
  });
}

export function disableUser(parts: Parts, user: string, reason: string): Promise<{ user: string } | Refusal> {
  return withUser(parts, user, 'disable', async (tx, found, now) => {
    await setStatus(tx, found.id, 'disabled', reason, now);
    await endAll(tx, found.id, 'account-disabled', now);
    return { user: found.user };
  });
}

export function unlockUser(parts: Parts, user: string): Promise<{ user: string } | Refusal> {
  return withUser(parts, user, 'unlock', async (tx, found) => {
    await forgetFailures(tx, userSubject(found.user));
    return { user: found.user };
  });
}

/** Also brings a disabled account back: password and second factor are set anew through the link. */
export function resetUser(parts: Parts, user: string): Promise<UserLink | Refusal> {
  return withUser(parts, user, 'reset', async (tx, found, now) => {
    await setStatus(tx, found.id, 'invited', null, now);
    await voidPassword(tx, found.id);
    await endAll(tx, found.id, 'account-reset', now);
    return linkFor(tx, parts, found, now);
  });
}

export interface ListedUser {
  readonly user: string;
  readonly name: string;
  readonly place: string;
  readonly status: string;
  readonly roles: readonly string[];
  readonly lastSignInAt: string | null;
}

/** Pages by user name: `after` is the last one seen. */
export function listUsers(
  parts: Parts,
  { after = '', limit = 200 }: { after?: string; limit?: number } = {},
): Promise<readonly ListedUser[]> {
  const today = dayIn(parts.clock());
  return asPlatform(parts, async (tx) => {
    const found = await sql<ListedUser>`
      select a.user_name as user, a.name, a.place, a.status, a.last_sign_in_at as "lastSignInAt",
        array(select p.role || '@' || p.place from identity.post p where p.account = a.id and p.valid_from <= ${today}::date and (p.valid_to is null or p.valid_to > ${today}::date) order by 1) as roles
      from identity.account a where a.user_name > ${after} order by a.user_name limit ${limit}`.execute(tx);
    return found.rows;
  });
}
