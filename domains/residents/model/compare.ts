import { type Text, parseIdentityNumber } from '@linli/kernel/model';
import { namesSimilar, numbersNear } from './similar.ts';

/** What is compared of a person; values in clear, empty ones null. */
export interface Likeness {
  readonly name: string | null;
  readonly identityNumber: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly phone: string | null;
  readonly currentAddress: string | null;
}

export interface Ground {
  readonly code: string;
  readonly text: Text;
  /** A strong ground against forbids a merge unless somebody says why. */
  readonly strong: boolean;
}

export interface Comparison {
  readonly reasons: readonly Ground[];
  readonly against: readonly Ground[];
  /** `merge`: nothing speaks against it; `look`: somebody should look at papers; `apart`: most likely two persons. */
  readonly advice: 'merge' | 'look' | 'apart';
}

const ground = (code: string, zh: string, en: string, strong = false): Ground => ({ code, text: { zh, en }, strong });

const both = (a: string | null, b: string | null): boolean => a !== null && b !== null;
const same = (a: string | null, b: string | null): boolean => both(a, b) && a === b;
const differ = (a: string | null, b: string | null): boolean => both(a, b) && a !== b;

/** GB/T 2261.1: 0 and 9 say nothing about the sex. */
const known = (sex: string | null): string | null => (sex === '1' || sex === '2' ? sex : null);

function reasonsOf(a: Likeness, b: Likeness): Ground[] {
  const found: Ground[] = [];
  if (same(a.name, b.name) && same(a.birthDate, b.birthDate))
    found.push(ground('same-name-and-birth-date', '姓名和出生日期都相同', 'Same name and date of birth', true));
  else if (same(a.name, b.name)) found.push(ground('same-name', '姓名相同', 'Same name'));
  else if (a.name !== null && b.name !== null && namesSimilar(a.name, b.name))
    found.push(ground('similar-name', '姓名读音或写法相近', 'The names sound or look alike'));
  if (same(a.identityNumber, b.identityNumber)) found.push(ground('same-number', '身份证号相同', 'Same identity number', true));
  else if (a.identityNumber !== null && b.identityNumber !== null && numbersNear(a.identityNumber, b.identityNumber)) {
    found.push(
      ground(
        'numbers-one-slip-apart',
        '身份证号只差一位或相邻两位颠倒',
        'The identity numbers differ by one digit or two exchanged ones',
        true,
      ),
    );
  }
  if (same(a.phone, b.phone)) found.push(ground('same-phone', '联系电话相同', 'Same phone'));
  if (same(a.currentAddress, b.currentAddress)) found.push(ground('same-address', '现居住地址相同', 'Same current address'));
  if (!both(a.identityNumber, b.identityNumber) && found.length > 0)
    found.push(ground('number-missing', '至少有一条没有身份证号', 'At least one has no identity number'));
  return found;
}

const isValid = (number: string | null, today: string): boolean => number !== null && parseIdentityNumber(number, { today, demo: true }).ok;

function groundsAgainst(a: Likeness, b: Likeness, today: string): Ground[] {
  const found: Ground[] = [];
  if (differ(a.identityNumber, b.identityNumber) && isValid(a.identityNumber, today) && isValid(b.identityNumber, today)) {
    found.push(
      ground(
        'different-numbers',
        '两个身份证号都有效但不相同，很可能是两个人',
        'Both identity numbers are valid and differ: most likely two persons',
        true,
      ),
    );
  }
  if (differ(a.birthDate, b.birthDate)) found.push(ground('different-birth-dates', '出生日期不同', 'Different dates of birth'));
  if (differ(known(a.sex), known(b.sex))) found.push(ground('different-sex', '性别不同', 'Different sex'));
  if (differ(a.name, b.name)) found.push(ground('different-names', '姓名写法不同', 'The names are written differently'));
  return found;
}

/** Whether two records may be one person: every ground for and against, in words. It proposes; a person decides. */
export function compare(a: Likeness, b: Likeness, today: string): Comparison {
  const reasons = reasonsOf(a, b);
  const against = groundsAgainst(a, b, today);
  if (against.some((each) => each.strong)) return { reasons, against, advice: 'apart' };
  return { reasons, against, advice: against.length === 0 && reasons.some((each) => each.strong) ? 'merge' : 'look' };
}
