import { type Fault, fault, type Parsed, quotedPhone, readAs, unread, unreadEmpty } from './parsed.ts';
import { cellText, isEmptyMark, normaliseText } from './text.ts';

/** A telephone number in normal form. */
export interface Phone {
  /** 13812345678, 0915-5215163, 0915-5215163-801, 400-123-4567 as 4001234567, or +85291234567. */
  number: string;
  kind: 'mobile' | 'landline' | 'service' | 'foreign';
  /** Further numbers of the same cell, in normal form. */
  others: string[];
}

export interface PhoneOptions {
  /** The county's own area code (`0915`), put before local numbers that lack one. */
  areaCode?: string;
}

type One = { number: string; kind: Phone['kind']; warning?: Fault };

const MOBILE = /^1[3-9]\d{9}$/;
const SERVICE = /^(?:[48]00\d{7})$/;
const AREA = /^(0(?:10|2\d)|0[3-9]\d{2})(\d{7,8})$/;
const LOCAL = /^[2-8]\d{6,7}$/;
const FOREIGN = /^\+(?!86)\d{7,15}$/;

function withoutChina(text: string): string {
  return text.replace(/^(?:\+|00)86/, '').replace(/^86(?=1[3-9]\d{9}$)/, '');
}

function landline(digits: string): string | undefined {
  const parts = AREA.exec(digits);
  return parts === null ? undefined : `${parts[1]}-${parts[2]}`;
}

const restored = (): Fault =>
  fault(
    'zero-restored',
    '区号开头的 0 被表格软件去掉了，已补上，请核对。',
    'The spreadsheet dropped the 0 of the area code; it was put back: please check.',
  );
const noArea = (): Fault =>
  fault('area-code-missing', '固定电话没有区号，请补上。', 'The landline number has no area code: please add it.');

const WITH_EXTENSION = /^(?:\+?86[-\s]?)?(0\d{2,3})[-\s]?(\d{7,8})\s*(?:转|ext\.?|-)\s*(\d{1,6})$/i;

function findWithExtension(piece: string): One | undefined {
  const parts = WITH_EXTENSION.exec(piece);
  const main = parts === null ? undefined : landline(`${parts[1]}${parts[2]}`);
  return parts === null || main === undefined ? undefined : { number: `${main}-${parts[3]}`, kind: 'landline' };
}

/** One number without any words around it; `area` is the area code of the number before it in the same cell. */
function findOne(piece: string, area: string): One | undefined {
  const extended = findWithExtension(piece);
  if (extended !== undefined) return extended;
  const compact = withoutChina(piece.replace(/[\s\-‐‑–—.()]/g, ''));
  if (MOBILE.test(compact)) return { number: compact, kind: 'mobile' };
  if (/^0(?=1[3-9]\d{9}$)/.test(compact)) return { number: compact.slice(1), kind: 'mobile' };
  if (SERVICE.test(compact)) return { number: compact, kind: 'service' };
  const whole = landline(compact);
  if (whole !== undefined) return { number: whole, kind: 'landline' };
  const dropped = compact.startsWith('0') ? undefined : landline(`0${compact}`);
  if (dropped !== undefined) return { number: dropped, kind: 'landline', warning: restored() };
  if (LOCAL.test(compact))
    return area === '' ? { number: compact, kind: 'landline', warning: noArea() } : { number: `${area}-${compact}`, kind: 'landline' };
  return FOREIGN.test(compact) ? { number: compact, kind: 'foreign' } : undefined;
}

/** The pieces of a cell that hold digits, without the words between and around them. */
function piecesOf(text: string): string[] {
  return text
    .replace(/\((\+?\d{2,4})\)/g, '$1-')
    .replace(/\([^()\d]*\)/g, ' ')
    .split(/[/、,;|\n\r]|(?<!\d)[.](?!\d)|[^\d\s+\-‐‑–—.()转extEXT]+/)
    .map((piece) => piece.replace(/^[^\d+]+|[^\d]+$/g, ''))
    .filter((piece) => piece !== '');
}

/** All numbers of a cell, or the first piece that is none. */
function numbersOf(text: string, areaCode: string): One[] | string {
  const found: One[] = [];
  for (const piece of piecesOf(text)) {
    const area = /^(0\d{2,3})-/.exec(found.at(-1)?.number ?? '')?.[1] ?? areaCode;
    const whole = findOne(piece, area);
    const parts = whole === undefined ? piece.split(/\s+/).map((part) => findOne(part, area)) : [whole];
    for (const part of parts) {
      if (part === undefined) return piece;
      found.push(part);
    }
  }
  return found.length === 0 ? text : found;
}

function notAPhone(read: string): Parsed<never> {
  const digits = read.replace(/\D/g, '');
  if (/^(?:86)?1/.test(digits) && digits.length >= 8 && digits.length <= 14) {
    return unread(
      'phone-length',
      `手机号应为 11 位、以 13 至 19 开头，读到“${quotedPhone(read)}”，请核对。`,
      `A mobile number has 11 digits and begins with 13 to 19; read “${quotedPhone(read)}”: please check.`,
    );
  }
  return unread(
    'not-a-phone',
    `“${quotedPhone(read)}”不是电话号码，请填手机号，或带区号的固定电话（如 0915-5215163）。`,
    `“${quotedPhone(read)}” is no telephone number: give a mobile number, or a landline with its area code (0915-5215163).`,
  );
}

/**
 * A telephone number as ledgers write it: +86, blanks, dashes, full width, area codes in brackets, extensions, a word before or behind,
 * several in a cell (the first counts, the rest go into `others`). Masked and rounded numbers are refused.
 */
export function parsePhone(raw: unknown, options: PhoneOptions = {}): Parsed<Phone> {
  if (typeof raw === 'string' && MOBILE.test(raw)) return { ok: true, value: { number: raw, kind: 'mobile', others: [] } };
  if (isEmptyMark(raw)) return unreadEmpty();
  const text = (
    typeof raw === 'string'
      ? raw
          .split(/[\n\r]+/)
          .map(normaliseText)
          .join('\n')
      : normaliseText(cellText(raw))
  ).replace(/^['‘’`]+/, '');
  if (/\d\*|\*\d/.test(text))
    return unread(
      'masked',
      '号码中有星号，是隐去部分数字的号码，请填写完整号码。',
      'The number holds asterisks: it is a masked one, give the whole number.',
    );
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(text)) {
    return unread(
      'precision-lost',
      '表格软件把号码当成了数字，末几位可能已丢失。请把该列设为“文本”格式后重新填写。',
      'The spreadsheet took the number for a quantity and may have lost its last digits: set the column to “text” and type it again.',
    );
  }
  const numbers = numbersOf(text.replace(/^(\d+)\.0+$/, '$1'), options.areaCode ?? '');
  if (typeof numbers === 'string') return notAPhone(numbers);
  const [first] = numbers;
  if (first === undefined) return notAPhone(text);
  const others = [...new Set(numbers.slice(1).map((one) => one.number))].filter((number) => number !== first.number);
  const warnings = first.warning === undefined ? [] : [first.warning];
  if (others.length > 0) {
    warnings.push(
      fault(
        'several-phones',
        `一格中有 ${others.length + 1} 个号码，以第一个为准，其余另存。`,
        `The cell holds ${others.length + 1} numbers: the first counts, the others are kept beside it.`,
      ),
    );
  }
  return readAs({ number: first.number, kind: first.kind, others }, warnings);
}

/** The last four digits, for finding a person by them; an extension does not count. */
export function phoneTail(number: string): string {
  const main = /^0\d{2,3}-(\d{7,8})/.exec(number)?.[1] ?? number;
  return main.replace(/\D/g, '').slice(-4);
}
