import { refuse } from '@linli/kernel/model';
import { type Context, fulfil, sql } from '@linli/kernel/server';
import { decidePassword, identityOperations } from '../../model/index.ts';
import { openingTables } from '../opening.ts';
import { isFormerPassword, replacePassword } from '../secrets/store.ts';
import { liveSessions } from '../sessions/cache.ts';
import { prove } from '../sessions/prove.ts';
import { endAll, startSession } from '../sessions/store.ts';

export const usedBefore = refuse(
  'invalid',
  'password-used-before',
  { zh: '最近五次用过的密码不能再用，请换一个。', en: 'This is one of your last five passwords. Choose another.' },
  { where: 'next' },
);
const wrongPassword = refuse(
  'invalid',
  'wrong-password',
  { zh: '现在的密码不对。', en: 'The present password is wrong.' },
  { where: 'current' },
);

/** The present password is proved again (ASVS 5.0 7.5.1) and its failures count; all sessions end, and this one begins anew. */
export const changePassword = fulfil(identityOperations.changePassword, async (context, input) => {
  const { tx, actor, platform, request } = context;
  const user = await openingTables(tx, () => userNameOf(context, actor.account));
  const proof = await prove(platform, request, {
    user,
    password: input.current,
    code: undefined,
    asksCode: false,
    renews: true,
    operation: 'identity.change-password',
  });
  if (proof.is === 'refused') return proof.refusal.code === 'wrong-user-or-password' ? wrongPassword : proof.refusal;
  if (proof.is !== 'proved') throw new Error('A code was asked for where none belongs.');
  const { account, policy } = proof;
  const unfit = decidePassword(input.next, policy, [account.user, account.name]);
  if (unfit !== undefined) return unfit;
  if (await isFormerPassword(input.next, account.secret)) return usedBefore;
  return openingTables(tx, async () => {
    await replacePassword(tx, account.id, input.next, account.secret, context.now);
    await endAll(tx, account.id, 'password-changed', context.now);
    const started = await startSession(tx, {
      account: account.id,
      post: actor.post,
      hours: policy.sessionHours,
      now: context.now,
      userAgent: request.userAgent,
      address: request.address,
    });
    liveSessions.forgetAccount(account.id, Date.parse(context.now));
    context.setCookie(started.token, started.seconds);
    context.note({ register: 'identity.account', record: account.id });
    return {};
  });
});

async function userNameOf({ tx }: Pick<Context, 'tx'>, account: string): Promise<string> {
  const found = await sql<{ user: string }>`select user_name as user from identity.account where id = ${account}::uuid`.execute(tx);
  const user = found.rows[0]?.user;
  if (user === undefined) throw new Error('The account of a session is missing.');
  return user;
}
