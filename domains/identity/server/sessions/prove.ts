import { type Refusal, refuse } from '@linli/kernel/model';
import { type Platform, type RequestFacts, type Tx, behindWall, newId, serviceWall, sql, writeEntry } from '@linli/kernel/server';
import { addressRule, isPasswordDue, lockRule } from '../../model/index.ts';
import { addressSubject, countFailure, forgetFailures, isLocked, isLockedAfterWaiting, sweepAttempts, userSubject } from '../attempts.ts';
import { ALL_TABLES } from '../opening.ts';
import { type StoredPolicy, getPolicy } from '../policy.ts';
import { verifyNothing, verifyPassword } from '../secrets/password-hash.ts';
import { type StoredSecret, findSecret, takeStep, unsealTotp } from '../secrets/store.ts';
import { findStep } from '../secrets/totp.ts';
import { signInGate } from './gate.ts';

/** What somebody says of himself. */
export interface Claim {
  readonly user: string;
  readonly password: string;
  /** The second factor, as far as it was sent. */
  readonly code: string | undefined;
  /** False where somebody signed in only proves the password again. */
  readonly asksCode: boolean;
  /** Comes with a new password, so that a password that is due does not hold it up. */
  readonly renews: boolean;
  /** The operation that asks, for the audit trail. */
  readonly operation: string;
}

export interface ProvedAccount {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly status: string;
  readonly secret: StoredSecret;
}

/** `wrong` and `locked` carry the account, where there is one, for the audit trail; the answer does not tell them apart. */
export type Proof =
  | { readonly is: 'proved'; readonly account: ProvedAccount; readonly policy: StoredPolicy; readonly due: boolean }
  | { readonly is: 'code-needed' }
  | {
      readonly is: 'refused';
      readonly refusal: Refusal;
      readonly account: string | null;
      readonly user: string | null;
      readonly why: string;
    };

const wrong = refuse('unauthenticated', 'wrong-user-or-password', { zh: '账号或密码不对。', en: 'User name or password is wrong.' });
const wrongCode = refuse(
  'unauthenticated',
  'wrong-code',
  { zh: '动态码不对，或者已经用过，请等下一个动态码。', en: 'The code is wrong or was used already. Wait for the next one.' },
  { where: 'code' },
);
const locked = refuse(
  'limited',
  'account-locked',
  {
    zh: `登录失败次数太多，这个账号已锁定 ${lockRule.minutes} 分钟。请稍后再试，或请系统管理员解除锁定。`,
    en: `Too many failed tries: this account is locked for ${lockRule.minutes} minutes. Try later, or ask the system administrator.`,
  },
  { retrySeconds: lockRule.minutes * 60 },
);
export const slowed = refuse(
  'limited',
  'address-slowed',
  {
    zh: `从您这里登录失败的次数太多，请 ${addressRule.minutes} 分钟后再试。`,
    en: `Too many failed tries from where you are. Try again in ${addressRule.minutes} minutes.`,
  },
  { retrySeconds: addressRule.minutes * 60 },
);
export const gateBusy = refuse('limited', 'sign-in-busy', {
  zh: '现在登录的人太多，请几秒后再试。',
  en: 'Too many people are signing in right now. Try again in a few seconds.',
});

/**
 * Proves a claim in a transaction of its own, because a failure must be counted although the operation is rolled back.
 * Tries for one user name queue behind each other. A known and an unknown name take the same steps and the same time.
 */
export async function prove(platform: Platform, request: RequestFacts, claim: Claim): Promise<Proof> {
  const proof = await signInGate.run(() =>
    behindWall(platform.db, serviceWall([ALL_TABLES]), (tx) => proveWithin(tx, platform, request, claim)),
  );
  return proof ?? { is: 'refused', refusal: gateBusy, account: null, user: null, why: 'busy' };
}

async function proveWithin(tx: Tx, platform: Platform, request: RequestFacts, claim: Claim): Promise<Proof> {
  const instant = platform.clock();
  const now = instant.toISOString();
  const user = userSubject(claim.user);
  const address = addressSubject(request.address);
  if (await isLocked(tx, address, now)) return limitedAnswer(tx, { request, now, claim, refusal: slowed }, null);
  const account = await findAccount(tx, claim.user, platform.config.demo);
  if (await isLockedAfterWaiting(tx, user, now)) return limitedAnswer(tx, { request, now, claim, refusal: locked }, account ?? null);

  const failed = async (refusal: Refusal, why: string): Promise<Proof> => {
    const locks = await countFailure(tx, user, lockRule, now);
    await countFailure(tx, address, addressRule, now);
    await sweepAttempts(tx, now);
    return { is: 'refused', refusal, account: account?.id ?? null, user: account?.user ?? null, why: locks ? `${why}, locked` : why };
  };
  const secret = account === undefined ? undefined : await findSecret(tx, account.id);
  const right =
    secret === undefined || secret.passwordHash === ''
      ? await verifyNothing(claim.password)
      : await verifyPassword(claim.password, secret.passwordHash);
  if (!right || account === undefined || secret === undefined)
    return failed(wrong, account === undefined ? 'unknown-user' : 'wrong-password');
  if (claim.asksCode && claim.code === undefined) return { is: 'code-needed' };
  const policy = await getPolicy(tx);
  const due = !claim.renews && !account.demo && (secret.mustChange || isPasswordDue(secret.changedAt, now, policy));
  if (claim.asksCode && claim.code !== undefined) {
    const step = findStep(unsealTotp(platform.keys, secret), claim.code, instant);
    // A demo account's codes are shown to everybody, and several visitors share one within 30 seconds. Whoever must
    // change the password first is not let in by this code, and may send it again with the new password.
    const free = account.demo || due;
    if (step === undefined || !(free || (await takeStep(tx, account.id, step)))) return failed(wrongCode, 'wrong-code');
  }
  await forgetFailures(tx, user);
  return { is: 'proved', account: { ...account, secret }, policy, due };
}

interface FoundAccount {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly status: string;
  readonly demo: boolean;
}

/** Demo accounts are nobody where the demo is off. */
async function findAccount(tx: Tx, user: string, demo: boolean): Promise<FoundAccount | undefined> {
  const found =
    await sql<FoundAccount>`select id, user_name as user, name, status, demo from identity.account where user_name = ${user} and (${demo} or not demo)`.execute(
      tx,
    );
  return found.rows[0];
}

/** The kernel writes refused sign-ins to the trail, but not "try later": a try against a locked account belongs there too. */
interface Limited {
  readonly request: RequestFacts;
  readonly now: string;
  readonly claim: Claim;
  readonly refusal: Refusal;
}

async function limitedAnswer(tx: Tx, { request, now, claim, refusal }: Limited, account: FoundAccount | null): Promise<Proof> {
  await writeEntry(tx, {
    id: newId(Date.parse(now)),
    county: '',
    at: now,
    account: null,
    post: null,
    actorName: account?.name ?? null,
    role: null,
    place: '',
    operation: claim.operation,
    register: account === null ? null : 'identity.account',
    record: account?.id ?? null,
    outcome: refusal.code,
    details: account === null ? {} : { user: account.user },
    address: request.address,
    changes: 0,
  });
  return { is: 'refused', refusal, account: account?.id ?? null, user: account?.user ?? null, why: refusal.code };
}
