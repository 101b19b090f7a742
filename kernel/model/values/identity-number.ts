import { findDayNumber, getDayNumber } from './days.ts';
import { type Fault, fault, type Parsed, readAs, unread, unreadEmpty } from './parsed.ts';
import { cellText, isEmptyMark, normaliseText } from './text.ts';

/** What an 18-character number says about its holder. */
export interface IdentityNumber {
  /** 18 characters, upper-case X. */
  number: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  /** GB/T 2261.1: '1' male, '2' female. */
  sex: '1' | '2';
  /** First six characters: the county of the first issue, which may long be renamed. */
  region: string;
  /** The kind of document by its number, a code of the list `id-type`: 01 citizen, 04 Hong Kong and Macao, 05 Taiwan, 06 foreigner. */
  idType: '01' | '04' | '05' | '06';
}

export interface IdentityNumberOptions {
  /** Invented people (region 99, which does not exist) are welcome. */
  demo?: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const DEMO_REGION = '99';
const OLDEST = 130; // years; beyond it a number is checked with the holder

/** The check character of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function identityCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (first17.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  return CHECKS.charAt(sum % 11);
}

function precisionLost(): Parsed<never> {
  return unread(
    'precision-lost',
    '表格软件把身份证号当成了数字，后几位已经丢失，无法找回。请把该列设为“文本”格式，按证件重新填写。',
    'The spreadsheet took the identity number for a quantity and lost its last digits for good: set the column to “text” and type it again from the card.',
  );
}

const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?E\+?\d+$/i;
const LOOKALIKE_X = /[×ХхΧχ✕✖]$/u; // the sign and the look-alikes that input methods offer for X

/** Characters of the number without what cells add around it; undefined when a spreadsheet has already destroyed it. */
function written(raw: unknown): string | undefined {
  if (typeof raw === 'number' && !Number.isSafeInteger(raw)) return undefined;
  const text = normaliseText(cellText(raw)).replace(/^['‘’`"“”]+|['‘’`"“”]+$/g, '');
  if (SCIENTIFIC.test(text.replace(/\s/g, ''))) return undefined;
  const bare = text.replace(/[\s\-‐–—_.·]+(?=[\dXx])/g, (gap) => (gap.includes('.') ? gap : ''));
  if (/^\d{15}\.0+$/.test(bare)) return bare.slice(0, 15);
  if (/^\d{16,}\.\d+$/.test(bare)) return undefined;
  return bare.replace(LOOKALIKE_X, 'X').toUpperCase();
}

function lengthFault(length: number): Parsed<never> {
  return unread(
    'length',
    `身份证号应为 18 位（旧证 15 位），读到 ${length} 位，请对照证件核对。`,
    `An identity number has 18 characters (15 on old cards), this one ${length}: compare it with the card.`,
  );
}

/** The six ways in which the 18 characters can be wrong, in the order in which a clerk can do something about them. */
function findFault(number: string, birthDate: string, options: IdentityNumberOptions): Parsed<never> | undefined {
  if (identityCheckCharacter(number) !== number.charAt(17)) {
    if (number.endsWith('000')) return precisionLost();
    return unread(
      'check-digit',
      '身份证号的校验位不对，至少有一位抄错，请对照证件逐位核对。',
      'The check character does not fit, so at least one digit is miscopied: compare digit by digit with the card.',
    );
  }
  const day = findDayNumber(birthDate);
  if (day === undefined) {
    return unread(
      'birth-date',
      '身份证号中的出生日期不存在，请对照证件核对。',
      'The date of birth in the number does not exist: compare it with the card.',
    );
  }
  if (day > getDayNumber(options.today)) {
    return unread(
      'birth-date',
      '身份证号中的出生日期还没有到，请对照证件核对。',
      'The date of birth in the number lies in the future: compare it with the card.',
    );
  }
  const province = number.slice(0, 2);
  if (province === DEMO_REGION) {
    return options.demo === true
      ? undefined
      : unread(
          'demo-region',
          '99 开头的号码只用于演示，不是真实证件，请填写证件上的号码。',
          'Numbers that begin with 99 are for demonstration only: give the number on the card.',
        );
  }
  const known = number.startsWith('9') ? PROVINCES.has(number.slice(1, 3)) : PROVINCES.has(province);
  return known
    ? undefined
    : unread(
        'region',
        `没有以 ${province} 开头的地区，请对照证件核对前两位。`,
        `No province has the code ${province}: compare the first two digits with the card.`,
      );
}

function idTypeOf(number: string): IdentityNumber['idType'] {
  const province = number.slice(0, 2);
  if (province === '81' || province === '82') return '04';
  if (province === '83') return '05';
  return number.startsWith('9') && province !== DEMO_REGION ? '06' : '01';
}

function yearsBetween(birthDate: string, today: string): number {
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
}

function upgraded(): Fault {
  return fault(
    'upgraded-15',
    '已把 15 位旧号升为 18 位，请与现在的证件核对。',
    'The old number of 15 digits was extended to 18: compare it with the present card.',
  );
}

function tooOld(age: number): Fault {
  return fault('age-over-130', `按号码推算已 ${age} 岁，请核对。`, `By the number the holder is ${age} years old: please check.`);
}

const READY = /^\d{17}[\dX]$/;

/**
 * An identity number: citizens (GB 11643-1999), residence permits of Hong Kong, Macao (81, 82) and Taiwan (83) residents, and the
 * foreigner's permanent residence card of 2023 (first digit 9). Accepts x, full width, blanks, hyphens, a leading apostrophe and 15 digits.
 * A number that a spreadsheet has rounded is refused as `precision-lost`, never completed; the expected check character is never told.
 */
export function parseIdentityNumber(raw: unknown, options: IdentityNumberOptions): Parsed<IdentityNumber> {
  let number = typeof raw === 'string' && READY.test(raw) ? raw : undefined;
  const warnings: Fault[] = [];
  if (number === undefined) {
    if (isEmptyMark(raw)) return unreadEmpty();
    number = written(raw);
    if (number === undefined) return precisionLost();
    if (/[*＊]/.test(number)) {
      return unread(
        'masked',
        '身份证号中有星号，是隐去部分数字的号码，请填写完整号码。',
        'The number holds asterisks: it is a masked one, give the whole number.',
      );
    }
    if (/[^\dX]/.test(number) || /X./.test(number)) {
      return unread(
        'charset',
        '身份证号只能是数字，最后一位可以是 X，请检查是否混入了字母或汉字（如把 0 写成 O）。',
        'Only digits are allowed, and X as the last character: look for letters or hanzi (such as O for 0).',
      );
    }
    if (number.length === 15 && !number.endsWith('X')) {
      const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
      number = first17 + identityCheckCharacter(first17);
      warnings.push(upgraded());
    }
    if (number.length !== 18) return typeof raw === 'number' && number.length > 15 ? precisionLost() : lengthFault(number.length);
  }
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const wrong = findFault(number, birthDate, options);
  if (wrong !== undefined) return wrong;
  const age = yearsBetween(birthDate, options.today);
  if (age > OLDEST) warnings.push(tooOld(age));
  const sex = (number.charCodeAt(16) - 48) % 2 === 1 ? '1' : '2';
  return readAs({ number, birthDate, sex, region: number.slice(0, 6), idType: idTypeOf(number) }, warnings);
}
