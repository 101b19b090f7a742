import { randomInt } from 'node:crypto';
import { type Refusal, refuse } from '@linli/kernel/model';
import { type KeyRing, type Tx, blindIndex, sql } from '@linli/kernel/server';
import { codesFromAddressRule, codesToPhoneRule, phoneCodeRule } from '../../model/index.ts';
import { countFailure, isLocked, isLockedAfterWaiting, subjectOf } from '../attempts.ts';
import { bytea } from '../secrets/tokens.ts';

/** A phone number is guessed from a plain digest within minutes; this one is keyed. */
const phoneKey = (keys: KeyRing, phone: string): Buffer => blindIndex(keys, 'identity.phone-code', phone);
const codeKey = (keys: KeyRing, phone: string, code: string): Buffer => blindIndex(keys, 'identity.code', `${phone}:${code}`);

const MINUTE_MILLISECONDS = 60_000;
const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();

const enough = (minutes: number): Refusal =>
  refuse(
    'limited',
    'codes-enough',
    {
      zh: '获取验证码的次数太多，请一小时后再试。急着办事，可以打窗口电话或到社区窗口。',
      en: 'Too many codes were asked for. Try again in an hour; if it is urgent, call the counter or come there.',
    },
    { retrySeconds: minutes * 60 },
  );

function tooSoon(seconds: number): Refusal {
  return refuse(
    'limited',
    'code-too-soon',
    { zh: `验证码已发出，${seconds} 秒后可以重新获取。`, en: `A code is on its way. Another one can be asked for in ${seconds} seconds.` },
    { retrySeconds: seconds },
  );
}

export interface Sending {
  readonly keys: KeyRing;
  readonly phone: string;
  readonly address: string;
  readonly now: string;
}

/** Makes a code for a phone, in place of one sent before; answers it once, to be sent. Kept is its keyed digest. */
export async function makePhoneCode(tx: Tx, { keys, phone, address, now }: Sending): Promise<string | Refusal> {
  const key = phoneKey(keys, phone);
  const toPhone = subjectOf('phone', key.toString('hex'));
  const from = subjectOf('code-address', address);
  if (await isLocked(tx, from, now)) return enough(codesFromAddressRule.minutes);
  if (await isLockedAfterWaiting(tx, toPhone, now)) return enough(codesToPhoneRule.minutes);
  const before = await sql<{
    sentAt: string;
  }>`select sent_at as "sentAt" from identity.phone_code where phone = ${bytea(key)}::bytea for update`.execute(tx);
  const since = (Date.parse(now) - Date.parse(before.rows[0]?.sentAt ?? '1970-01-01')) / 1_000;
  if (since < phoneCodeRule.resendSeconds) return tooSoon(Math.ceil(phoneCodeRule.resendSeconds - since));
  await countFailure(tx, toPhone, codesToPhoneRule, now);
  await countFailure(tx, from, codesFromAddressRule, now);
  const code = String(randomInt(10 ** phoneCodeRule.digits)).padStart(phoneCodeRule.digits, '0');
  const expires = later(now, phoneCodeRule.minutes * MINUTE_MILLISECONDS);
  await sql`
    insert into identity.phone_code (phone, code, sent_at, expires_at, tries) values (${bytea(key)}::bytea, ${bytea(codeKey(keys, phone, code))}::bytea, ${now}, ${expires}, 0)
    on conflict (phone) do update set code = excluded.code, sent_at = excluded.sent_at, expires_at = excluded.expires_at, tries = 0
  `.execute(tx);
  await sweepPhoneCodes(tx, now);
  return code;
}

/** Codes that nobody used go, a few at a time. The last one of a phone stays a minute beyond its time, for the pause between two. */
async function sweepPhoneCodes(tx: Tx, now: string): Promise<void> {
  await sql`
    delete from identity.phone_code where phone in (
      select phone from identity.phone_code where expires_at < ${later(now, -MINUTE_MILLISECONDS)} order by expires_at limit 50 for update skip locked
    )
  `.execute(tx);
}

const wrong = (left: number): Refusal =>
  refuse(
    'unauthenticated',
    'wrong-phone-code',
    {
      zh: left > 0 ? `验证码不对，还可以试 ${left} 次。` : '验证码不对，请重新获取。',
      en: left > 0 ? `The code is wrong. ${left} tries are left.` : 'The code is wrong. Ask for another one.',
    },
    { where: 'code' },
  );

const over = refuse(
  'unauthenticated',
  'phone-code-over',
  { zh: '验证码已经过期或用过，请重新获取。', en: 'The code has run out or was used. Ask for another one.' },
  { where: 'code' },
);

/** Takes a code: right only once, and for few tries. To be committed whatever it answers, because a try counts. */
export async function takePhoneCode(tx: Tx, keys: KeyRing, phone: string, code: string, now: string): Promise<Refusal | undefined> {
  const key = bytea(phoneKey(keys, phone));
  const found = await sql<{ right: boolean; over: boolean; tries: number }>`
    select code = ${bytea(codeKey(keys, phone, code))}::bytea as right, expires_at <= ${now} as over, tries from identity.phone_code where phone = ${key}::bytea for update
  `.execute(tx);
  const kept = found.rows[0];
  if (kept === undefined || kept.over || kept.tries >= phoneCodeRule.tries) return over;
  if (kept.right) {
    // Its place stays taken until a minute has passed since it was sent, so that a stolen phone cannot ask at will.
    await sql`update identity.phone_code set tries = ${phoneCodeRule.tries} where phone = ${key}::bytea`.execute(tx);
    return undefined;
  }
  await sql`update identity.phone_code set tries = tries + 1 where phone = ${key}::bytea`.execute(tx);
  return wrong(phoneCodeRule.tries - kept.tries - 1);
}
