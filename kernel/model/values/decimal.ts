import { digitsOfNumber, isUnit, readNumber, type WrittenNumber } from './number-text.ts';
import { type Parsed, quoted, readAs, unread, unreadEmpty } from './parsed.ts';
import { cellText, isEmptyMark, normaliseText } from './text.ts';

export interface NumberOptions {
  /** Units that may stand behind the number (人, ㎡): other ways to write the same unit are accepted too. */
  units?: readonly string[];
}

/** Reads a cell that should hold one number, in exact digits; the shared part of whole and decimal numbers. */
export function parseWritten(raw: unknown, options: NumberOptions): Parsed<WrittenNumber> {
  if (typeof raw === 'number') {
    const digits = digitsOfNumber(raw);
    return digits === undefined ? notANumber(String(raw)) : readAs(digits);
  }
  if (isEmptyMark(raw)) return unreadEmpty();
  const text = normaliseText(cellText(raw))
    .replace(/^['‘’`]+/, '')
    .replace(/^[−–—]/, '-');
  if (/^[约近]|左右$|上下$|多$|余$/.test(text)) {
    return unread(
      'approximate',
      `“${quoted(text)}”是约数，请填写准确的数。`,
      `“${quoted(text)}” is an approximation: give the exact number.`,
    );
  }
  const reading = readNumber(text);
  if (reading === 'bad-grouping') {
    return unread(
      'bad-grouping',
      `“${quoted(text)}”中的逗号位置不对，千分位逗号应每三位一个，请核对。`,
      `The commas of “${quoted(text)}” are misplaced, they stand every three digits: please check.`,
    );
  }
  if (reading === undefined) return notANumber(text);
  if (/^[-~–—至到]\s*\d/.test(reading.rest)) {
    return unread('range', `“${quoted(text)}”是一个范围，请只填一个数。`, `“${quoted(text)}” is a range: give one number.`);
  }
  if (reading.rest !== '' && !isUnit(reading.rest, options.units ?? [])) {
    const expected = options.units?.[0];
    return unread(
      'unexpected-unit',
      `数字后面的“${quoted(reading.rest)}”不认识，${expected === undefined ? '这一格只填数字' : `这一格以“${expected}”为单位`}，请核对。`,
      `“${quoted(reading.rest)}” behind the number is not expected, ${expected === undefined ? 'this cell takes a bare number' : `the unit here is ${expected}`}: please check.`,
    );
  }
  return readAs(reading.read);
}

function notANumber(text: string): Parsed<never> {
  return unread('not-a-number', `“${quoted(text)}”不是数字，请填写数字。`, `“${quoted(text)}” is not a number: please give a number.`);
}

/** A decimal number as ledgers write it: thousand separators, full width, Chinese numerals, and the unit where one is expected (85㎡). */
export function parseDecimal(raw: unknown, options: NumberOptions = {}): Parsed<number> {
  const written = parseWritten(raw, options);
  if (!written.ok) return written;
  const { negative, whole, fraction } = written.value;
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return readAs(negative && value !== 0 ? -value : value);
}
