import { isRefusal, refuse } from '@linli/kernel/model';
import { type Context, fulfil, sql } from '@linli/kernel/server';
import { decidePassword, identityOperations } from '../../model/index.ts';
import { findFirstPost } from '../accounts/posts.ts';
import { openingTables } from '../opening.ts';
import { type StoredPolicy, getPolicy } from '../policy.ts';
import { isFormerPassword, replacePassword } from '../secrets/store.ts';
import { liveSessions } from '../sessions/cache.ts';
import { type ProvedAccount, prove } from '../sessions/prove.ts';
import { endAll, endOne, findSession, startSession } from '../sessions/store.ts';
import { usedBefore } from './change-password.ts';

const due = refuse(
  'forbidden',
  'password-due',
  { zh: '您的密码已经到期，请设置新密码后登录。', en: 'Your password is due to be changed. Set a new one to sign in.' },
  { where: 'next' },
);
const disabled = refuse('forbidden', 'account-disabled', {
  zh: '这个账号已经停用。需要时请联系系统管理员。',
  en: 'This account is disabled. Ask the system administrator if you need it.',
});
const noPost = refuse('forbidden', 'no-post', {
  zh: '您的账号现在没有岗位，请联系安全管理员。',
  en: 'Your account has no post at present. Ask the security administrator.',
});

export const signIn = fulfil(identityOperations.signIn, async (context, input) => {
  const user = input.user.trim().toLowerCase();
  const unfit =
    input.next === undefined ? undefined : decidePassword(input.next, await openingTables(context.tx, () => getPolicy(context.tx)), [user]);
  if (unfit !== undefined) return unfit;
  const proof = await prove(context.platform, context.request, {
    user,
    password: input.password,
    code: input.code,
    asksCode: true,
    renews: input.next !== undefined,
    operation: 'identity.sign-in',
  });
  if (proof.is === 'code-needed') return { state: 'code-needed' as const };
  if (proof.is === 'refused') {
    noteAccount(context, proof.account, { why: proof.why, ...(proof.user === null ? {} : { user: proof.user }) });
    return proof.refusal;
  }
  const { account, policy } = proof;
  noteAccount(context, account.id, { user: account.user });
  if (account.status !== 'active') return disabled;
  if (proof.due) return due;
  return openingTables(context.tx, () => letIn(context, account, policy, input.next));
});

function noteAccount(context: Context, account: string | null, details: Record<string, unknown>): void {
  context.note({ ...(account === null ? {} : { register: 'identity.account', record: account }), details });
}

async function letIn(context: Context, account: ProvedAccount, policy: StoredPolicy, next: string | undefined) {
  const { tx, now, request } = context;
  if (next !== undefined) {
    const renewed = await renew(context, account, policy, next);
    if (isRefusal(renewed)) return renewed;
  }
  const post = await findFirstPost(tx, account.id, context.today);
  if (post === undefined) return noPost;
  const earlier = await findSession(tx, request.token);
  if (earlier !== undefined) {
    await endOne(tx, earlier.account, earlier.id, 'signed-in-anew', now);
    liveSessions.forgetAccount(earlier.account, Date.parse(now));
  }
  const started = await startSession(tx, {
    account: account.id,
    post: post.id,
    hours: policy.sessionHours,
    now,
    userAgent: request.userAgent,
    address: request.address,
  });
  await sql`update identity.account set last_sign_in_at = ${now} where id = ${account.id}::uuid`.execute(tx);
  context.setCookie(started.token, started.seconds);
  context.note({ details: { post: post.id } });
  return { state: 'signed-in' as const };
}

async function renew({ tx, now }: Context, account: ProvedAccount, policy: StoredPolicy, next: string) {
  const unfit = decidePassword(next, policy, [account.user, account.name]);
  if (unfit !== undefined) return unfit;
  if (await isFormerPassword(next, account.secret)) return usedBefore;
  await replacePassword(tx, account.id, next, account.secret, now);
  await endAll(tx, account.id, 'password-changed', now);
  liveSessions.forgetAccount(account.id, Date.parse(now));
  return undefined;
}
