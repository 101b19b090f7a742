import { decidePlace, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, fulfil, sql } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { findAccount, getShown, insertAccount, listAccountRows, noSuchAccount, setStatus } from '../accounts/accounts.ts';
import { findOpenInvitation, invite, linkOf } from '../accounts/invitations.ts';
import { listPostRows } from '../accounts/posts.ts';
import { forgetFailures, userSubject } from '../attempts.ts';
import { openingTables } from '../opening.ts';
import { hasPassword, voidPassword } from '../secrets/store.ts';
import { type EndReason, endAll } from '../sessions/store.ts';
import { liveSessions } from '../sessions/cache.ts';

const notToYourself = refuse('forbidden', 'not-to-yourself', {
  zh: '不能停用或重置自己的账号，请由另一位系统管理员办理。',
  en: 'Nobody disables or resets his own account. Ask another system administrator.',
});
const taken = refuse(
  'conflict',
  'user-name-taken',
  { zh: '这个用户名已经有人用了，请换一个。', en: 'This user name is taken. Choose another.' },
  { where: 'user' },
);
const disabled = refuse('conflict', 'account-disabled', {
  zh: '这个账号已停用，请先恢复。',
  en: 'This account is disabled. Enable it first.',
});
const notDisabled = refuse('conflict', 'not-disabled', { zh: '这个账号没有停用，不需要恢复。', en: 'This account is not disabled.' });
const noOpenLink = refuse('unknown', 'no-open-link', {
  zh: '这个账号没有可用的一次性链接，它已经用过或者过期。需要时请重置账号。',
  en: 'This account has no open link: it was used or has expired. Reset the account to make a new one.',
});

export const listAccounts = fulfil(identityOperations.listAccounts, (context, input) => listAccountRows(context, input));

export const getAccount = fulfil(identityOperations.getAccount, async (context, { id }) => {
  const { tx, platform, today, now, actor } = context;
  const shown = await getShown(context, id);
  if (isRefusal(shown)) return shown;
  const posts = await listPostRows(tx, platform.places, { account: id, day: today, ended: 'all', limit: 200 });
  const open = actor.role === 'system-admin' ? await findOpenInvitation(tx, id, now) : undefined;
  return { ...shown, posts: posts.rows, invitation: open === undefined ? null : { expiresAt: open.expiresAt } };
});

export const createAccount = fulfil(identityOperations.createAccount, async (context, input) => {
  const { tx, actor, now, keys } = context;
  const outside = decidePlace(actor, input.place);
  if (outside !== undefined) return { ...outside, where: 'place' };
  if (await openingTables(tx, () => isTaken(context, input.user))) return taken;
  await insertAccount(tx, { ...input, status: 'invited', now, createdBy: actor.account });
  await invite(tx, keys, input.id, now, actor.account);
  noteAccount(context, input.id, input.place, { user: input.user });
  return getShown(context, input.id);
});

async function isTaken({ tx }: Context, user: string): Promise<boolean> {
  return (await sql`select 1 from identity.account where user_name = ${user}`.execute(tx)).rows.length > 0;
}

function noteAccount(context: Context, id: string, place: string, details: Record<string, unknown> = {}): void {
  context.note({ register: 'identity.account', record: id, place, details });
}

export const showLink = fulfil(identityOperations.showLink, async (context, { id }) => {
  const account = await findAccount(context.tx, id);
  if (account === undefined) return noSuchAccount();
  const open = await findOpenInvitation(context.tx, id, context.now);
  if (open === undefined) return noOpenLink;
  noteAccount(context, id, account.place);
  return { link: linkOf(context.keys, open.id), expiresAt: open.expiresAt };
});

async function endSessionsOf({ tx, now }: Context, account: string, reason: EndReason): Promise<void> {
  await openingTables(tx, () => endAll(tx, account, reason, now));
  liveSessions.forgetAccount(account, Date.parse(now));
}

export const disableAccount = fulfil(identityOperations.disableAccount, async (context, { id, reason }) => {
  const account = await findAccount(context.tx, id);
  if (account === undefined) return noSuchAccount();
  if (id === context.actor.account) return notToYourself;
  await setStatus(context.tx, id, 'disabled', reason, context.now);
  await endSessionsOf(context, id, 'account-disabled');
  noteAccount(context, id, account.place, { reason });
  return getShown(context, id);
});

/** Back to what it was: active with its password, or invited when none is in force. */
export const enableAccount = fulfil(identityOperations.enableAccount, async (context, { id }) => {
  const { tx, now } = context;
  const account = await findAccount(tx, id);
  if (account === undefined) return noSuchAccount();
  if (account.status !== 'disabled') return notDisabled;
  const proved = await openingTables(tx, () => hasPassword(tx, id));
  await setStatus(tx, id, proved ? 'active' : 'invited', null, now);
  noteAccount(context, id, account.place);
  return getShown(context, id);
});

export const unlockAccount = fulfil(identityOperations.unlockAccount, async (context, { id }) => {
  const account = await findAccount(context.tx, id);
  if (account === undefined) return noSuchAccount();
  await openingTables(context.tx, () => forgetFailures(context.tx, userSubject(account.user)));
  noteAccount(context, id, account.place);
  return getShown(context, id);
});

/** The old password and the old second factor stop at once; a new link brings new ones. */
export const resetAccount = fulfil(identityOperations.resetAccount, async (context, { id }) => {
  const { tx, actor, now, keys } = context;
  const account = await findAccount(tx, id);
  if (account === undefined) return noSuchAccount();
  if (id === actor.account) return notToYourself;
  if (account.status === 'disabled') return disabled;
  await setStatus(tx, id, 'invited', null, now);
  await invite(tx, keys, id, now, actor.account);
  await openingTables(tx, () => voidPassword(tx, id));
  await endSessionsOf(context, id, 'account-reset');
  noteAccount(context, id, account.place);
  return getShown(context, id);
});
