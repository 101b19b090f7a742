import { type Text, parseIdentityNumber } from '@linli/kernel/model';
import { namesSimilar, namesSoundAlike, numbersNear } from './similar.ts';

/**
 * What is compared of a person; empty values null. The phone may be its blind index: only its sameness is asked. So may an
 * identity number that the other record has nothing to set against.
 */
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
  /** A strong ground against keeps the pair at the lowest likelihood, whatever speaks for it. */
  readonly strong: boolean;
}

/** Almost certain, likely, possible. Only almost certain ones may be decided several at a time. */
export const likelihoods = ['certain', 'likely', 'possible'] as const;
export type Likelihood = (typeof likelihoods)[number];

export interface Comparison {
  readonly reasons: readonly Ground[];
  readonly against: readonly Ground[];
  readonly likelihood: Likelihood;
  /** Two persons by their numbers: nobody's time is asked for such a pair. */
  readonly areTwo: boolean;
}

const GENERATION = 14; // years; the youngest parents that a register has to reckon with

const ground = (code: string, zh: string, en: string, strong = false): Ground => ({ code, text: { zh, en }, strong });

const both = (a: string | null, b: string | null): boolean => a !== null && b !== null;
const same = (a: string | null, b: string | null): boolean => both(a, b) && a === b;
const differ = (a: string | null, b: string | null): boolean => both(a, b) && a !== b;

/** GB/T 2261.1: 0 and 9 say nothing about the sex. */
const known = (sex: string | null): string | null => (sex === '1' || sex === '2' ? sex : null);

const areNear = (a: Likeness, b: Likeness): boolean =>
  a.identityNumber !== null && b.identityNumber !== null && numbersNear(a.identityNumber, b.identityNumber);

const isValid = (number: string | null, today: string): boolean => number !== null && parseIdentityNumber(number, { today, demo: true }).ok;

/** Both are whole and right by their check character, and are not one number. */
const haveTwoNumbers = (a: Likeness, b: Likeness, today: string): boolean =>
  differ(a.identityNumber, b.identityNumber) && isValid(a.identityNumber, today) && isValid(b.identityNumber, today);

const areTied = (a: Likeness, b: Likeness): boolean => same(a.phone, b.phone) || same(a.currentAddress, b.currentAddress);

const soundSame = (a: Likeness, b: Likeness): boolean => a.name !== null && b.name !== null && namesSoundAlike(a.name, b.name);

const areSimilar = (a: Likeness, b: Likeness): boolean => a.name !== null && b.name !== null && namesSimilar(a.name, b.name);

function reasonsOf(a: Likeness, b: Likeness, today: string): Ground[] {
  const found: Ground[] = [];
  const born = same(a.birthDate, b.birthDate);
  if (same(a.name, b.name) && born)
    found.push(ground('same-name-and-birth-date', '姓名和出生日期都相同', 'Same name and date of birth', true));
  else if (same(a.name, b.name)) found.push(ground('same-name', '姓名相同', 'Same name'));
  else if (born && soundSame(a, b))
    found.push(ground('same-sound-and-birth-date', '姓名同音，出生日期相同', 'The names sound alike, same date of birth'));
  else if (areSimilar(a, b)) found.push(ground('similar-name', '姓名读音或写法相近', 'The names sound or look alike'));
  if (same(a.identityNumber, b.identityNumber)) found.push(ground('same-number', '身份证号相同', 'Same identity number', true));
  else if (areNear(a, b)) {
    found.push(
      ground(
        'numbers-one-slip-apart',
        '身份证号只差一位或相邻两位颠倒（15 位升 18 位前抄错的，校验位照样对）',
        'The identity numbers differ by one digit or two exchanged ones (copied wrongly before a number of 15 was made 18, the check fits)',
        true,
      ),
    );
  } else if (haveTwoNumbers(a, b, today) && same(a.name, b.name) && areTied(a, b))
    found.push(ground('perhaps-two-numbers', '一个人可能先后领过两个号', 'One person may have been given two numbers'));
  if (same(a.phone, b.phone)) found.push(ground('same-phone', '联系电话相同', 'Same phone'));
  if (same(a.currentAddress, b.currentAddress)) found.push(ground('same-address', '现居住地址相同', 'Same current address'));
  if (!both(a.identityNumber, b.identityNumber) && found.length > 0)
    found.push(ground('number-missing', '至少有一条没有身份证号', 'At least one has no identity number'));
  return found;
}

const yearsApart = (a: string, b: string): number => Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));

function groundsAgainst(a: Likeness, b: Likeness, today: string): Ground[] {
  const found: Ground[] = [];
  if (haveTwoNumbers(a, b, today)) {
    found.push(
      ground(
        'different-numbers',
        '两个身份证号都有效但不相同，很可能是两个人',
        'Both identity numbers are valid and differ: most likely two persons',
        true,
      ),
    );
  }
  if (a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate) {
    const years = yearsApart(a.birthDate, b.birthDate);
    found.push(
      years >= GENERATION
        ? ground(
            'a-generation-apart',
            `出生年份相差 ${years} 年，可能是父母和子女`,
            `Born ${years} years apart: perhaps parent and child`,
            true,
          )
        : ground('different-birth-dates', '出生日期不同', 'Different dates of birth'),
    );
  }
  if (differ(known(a.sex), known(b.sex))) found.push(ground('different-sex', '性别不同', 'Different sex', true));
  if (differ(a.name, b.name)) {
    found.push(
      same(a.birthDate, b.birthDate)
        ? ground('perhaps-twins', '姓名写法不同而同一天出生，可能是双胞胎', 'Written differently and born on one day: perhaps twins', true)
        : ground('different-names', '姓名写法不同', 'The names are written differently'),
    );
  }
  return found;
}

function likelihoodOf(a: Likeness, b: Likeness, { reasons, against }: Pick<Comparison, 'reasons' | 'against'>): Likelihood {
  const told = new Set(reasons.map((each) => each.code));
  const close = areTied(a, b);
  // A slip of the pen in a number that was written from an old one has a check character that fits: the phone or the home decides.
  const slip = told.has('numbers-one-slip-apart') && same(a.name, b.name) && close;
  const grave = against.filter((each) => each.strong && !(slip && each.code === 'different-numbers'));
  if (grave.length > 0) return 'possible';
  if (slip) return 'likely';
  if (against.length > 0 || !same(a.name, b.name)) return 'possible';
  if (told.has('same-name-and-birth-date')) return close ? 'certain' : 'likely';
  return close ? 'likely' : 'possible';
}

/**
 * Two valid numbers are two persons (GB 11643: the check character finds every slip in a number that was copied whole), and people of one
 * name and day are registered with neighbouring serials every day. Somebody looks at such a pair only where more speaks for one person:
 * the phone or the home agrees, so that a number may have been copied wrongly while it had 15 digits, or a person may have had two; or
 * the numbers are one slip apart and neither phone nor home can be compared.
 */
function areTwoPersons(a: Likeness, b: Likeness, today: string): boolean {
  if (!haveTwoNumbers(a, b, today)) return false;
  if (!same(a.name, b.name)) return true; // twins and families on one phone
  const near = areNear(a, b);
  if (areTied(a, b)) return !near && differ(known(a.sex), known(b.sex));
  return !near || differ(a.phone, b.phone) || differ(a.currentAddress, b.currentAddress);
}

/** Whether two records may be one person: every ground for and against, in words, and how likely it is. A person decides. */
export function compare(a: Likeness, b: Likeness, today: string): Comparison {
  const reasons = reasonsOf(a, b, today);
  const against = groundsAgainst(a, b, today);
  return { reasons, against, likelihood: likelihoodOf(a, b, { reasons, against }), areTwo: areTwoPersons(a, b, today) };
}
