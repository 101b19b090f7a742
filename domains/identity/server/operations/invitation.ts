import { type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Platform, behindWall, fulfil, serviceWall } from '@linli/kernel/server';
import { addressRule, decidePassword, identityOperations } from '../../model/index.ts';
import { setStatus } from '../accounts/accounts.ts';
import { type Invited, closeInvitations, findInvited } from '../accounts/invitations.ts';
import { addressSubject, countFailure, forgetFailures, isLocked, userSubject } from '../attempts.ts';
import { ALL_TABLES, openingTables } from '../opening.ts';
import { getPolicy } from '../policy.ts';
import { hashPassword } from '../secrets/password-hash.ts';
import { findSecret, historyOf, isFormerPassword, unsealTotp, writeSecret } from '../secrets/store.ts';
import { findStep, totpUri } from '../secrets/totp.ts';
import { signInGate } from '../sessions/gate.ts';
import { gateBusy, slowed } from '../sessions/prove.ts';
import { usedBefore } from './change-password.ts';

const linkSpent = refuse('unknown', 'link-spent', {
  zh: '这个链接已经用过或者过期，请联系系统管理员重新发给您。',
  en: 'This link was used or has expired. Ask the system administrator for a new one.',
});
const wrongCode = refuse(
  'invalid',
  'wrong-code',
  { zh: '动态码不对，请看验证器上最新的六位数字。', en: 'The code is wrong. Look up the newest six digits in your authenticator.' },
  { where: 'code' },
);

export const openInvitation = fulfil(identityOperations.openInvitation, async (context, { token }) => {
  const invited = await openingTables(context.tx, () => findUnlessSlowed(context, token));
  if (isRefusal(invited)) return await counted(context, invited);
  const secret = unsealTotp(context.keys, invited);
  return { user: invited.user, name: invited.name, expiresAt: invited.expiresAt, totp: { secret, uri: totpUri(secret, invited.user) } };
});

export const acceptInvitation = fulfil(identityOperations.acceptInvitation, async (context, input) => {
  const accepted = await signInGate.run(() => openingTables(context.tx, () => accept(context, input)));
  if (accepted === undefined) return gateBusy;
  return isRefusal(accepted) ? counted(context, accepted) : accepted;
});

async function accept(
  context: Context,
  input: { token: string; password: string; code: string },
): Promise<Refusal | Record<string, never>> {
  const { tx, keys, now, platform } = context;
  const invited = await findUnlessSlowed(context, input.token);
  if (isRefusal(invited)) return invited;
  context.note({ register: 'identity.account', record: invited.account, place: invited.place, details: { user: invited.user } });
  const unfit = decidePassword(input.password, await getPolicy(tx), [invited.user, invited.name]);
  if (unfit !== undefined) return { ...unfit, where: 'password' };
  if (findStep(unsealTotp(keys, invited), input.code, platform.clock()) === undefined) return wrongCode;
  const before = await findSecret(tx, invited.account);
  if (before !== undefined && (await isFormerPassword(input.password, before))) return { ...usedBefore, where: 'password' };
  const history = before === undefined ? [] : historyOf(before);
  await writeSecret(tx, invited.account, { passwordHash: await hashPassword(input.password), sealed: invited, now, history });
  await setStatus(tx, invited.account, 'active', null, now);
  await closeInvitations(tx, invited.account, now);
  await forgetFailures(tx, userSubject(invited.user));
  return {};
}

async function findUnlessSlowed({ tx, now, request }: Context, token: string): Promise<Invited | Refusal> {
  if (await isLocked(tx, addressSubject(request.address), now)) return slowed;
  return (await findInvited(tx, token, now)) ?? linkSpent;
}

/** A guessed link or code counts against the address, in a transaction that stays when the operation is rolled back. */
async function counted(context: Context, refusal: Refusal): Promise<Refusal> {
  if (refusal.code === linkSpent.code || refusal.code === wrongCode.code)
    await countAddress(context.platform, context.request.address, context.now);
  return refusal;
}

async function countAddress(platform: Platform, address: string, now: string): Promise<void> {
  await behindWall(platform.db, serviceWall([ALL_TABLES]), (tx) => countFailure(tx, addressSubject(address), addressRule, now));
}
