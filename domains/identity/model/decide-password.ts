import { getDayNumber, type Refusal, refuse } from '@linli/kernel/model';
import { commonCores, contextWords, keyRows } from './common-passwords.ts';
import type { Policy } from './policy.ts';

const PASSWORD_LENGTH_MIN = 10;
const PASSWORD_LENGTH_MAX = 128;
const CLASSES_MIN = 3;

/** Upper case, lower case, digits, everything else; a Chinese character counts as a sign. */
function classesOf(password: string): number {
  return [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((each) => each.test(password)).length;
}

const swaps: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '0': 'o', '1': 'l', '!': 'i', '3': 'e', $: 's', '5': 's', '7': 't' };

/** Both readings of a password: as typed, and with the usual swaps undone; then without what was hung on at its ends. */
function coresOf(password: string): string[] {
  const plain = password.toLowerCase();
  const trimmed = plain.replaceAll(/^[^a-z\u{4e00}-\u{9fff}]+|[^a-z\u{4e00}-\u{9fff}]+$/gu, '');
  const unswapped = [plain, trimmed].map((text) => text.replaceAll(/[@401!3$57]/g, (sign) => swaps[sign] ?? sign));
  return [plain, trimmed, ...unswapped, ...unswapped.map((text) => text.replaceAll(/[^a-z]/g, ''))];
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const distinct = new Set(plain).size;
  if (distinct <= 4) return true;
  if (coresOf(password).some((core) => commonCores.has(core))) return true;
  return keyRows.some((row) => row.includes(plain) || [...row].toReversed().join('').includes(plain));
}

function namesSomebody(password: string, words: readonly string[]): boolean {
  const plain = password.toLowerCase();
  return words.some((word) => word.length >= 2 && plain.includes(word.toLowerCase()));
}

/**
 * May this be a password? `own` are the person's own words: user name and name. Length is counted in characters.
 * Sources: GB/T 22239-2019 8.1.4.1 a; ASVS 5.0 6.1.2, 6.2.1, 6.2.4, 6.2.9, 6.2.11.
 */
export function decidePassword(password: string, policy: Pick<Policy, 'profile'>, own: readonly string[]): Refusal | undefined {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH_MIN) {
    return refuse(
      'invalid',
      'password-too-short',
      { zh: '密码至少要 10 个字符。', en: 'A password needs at least 10 characters.' },
      { where: 'next' },
    );
  }
  if (length > PASSWORD_LENGTH_MAX) {
    return refuse(
      'invalid',
      'password-too-long',
      { zh: '密码最多 128 个字符。', en: 'A password has at most 128 characters.' },
      { where: 'next' },
    );
  }
  if (policy.profile === 'mlps' && classesOf(password) < CLASSES_MIN) {
    return refuse(
      'invalid',
      'password-too-plain',
      {
        zh: '密码要包含大写字母、小写字母、数字、符号中的至少三种。',
        en: 'A password needs three of: upper case, lower case, digits, signs.',
      },
      { where: 'next' },
    );
  }
  if (isCommon(password)) {
    return refuse(
      'invalid',
      'password-common',
      { zh: '这个密码太常见，很容易被猜到，请换一个。', en: 'This password is among the first that are guessed. Choose another.' },
      { where: 'next' },
    );
  }
  if (namesSomebody(password, [...contextWords, ...own])) {
    return refuse(
      'invalid',
      'password-names',
      {
        zh: '密码里不要含有用户名、姓名、单位或本系统的名称，请换一个。',
        en: 'A password may not contain your user name, your name, or the name of this system or office.',
      },
      { where: 'next' },
    );
  }
  return undefined;
}

/** Must the password be changed before anything else? Instants as ISO 8601. */
export function isPasswordDue(changedAt: string, now: string, policy: Policy): boolean {
  if (policy.profile !== 'mlps') return false;
  const days = getDayNumber(now.slice(0, 10)) - getDayNumber(changedAt.slice(0, 10));
  return days > policy.passwordDays || (days === policy.passwordDays && now.slice(10) >= changedAt.slice(10));
}
