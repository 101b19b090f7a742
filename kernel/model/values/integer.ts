import { type NumberOptions, parseWritten } from './decimal.ts';
import { scaled } from './number-text.ts';
import { type Parsed, quoted, readAs, unread } from './parsed.ts';
import { cellText } from './text.ts';

/** A whole number as ledgers write it: 1,200, ３, 三人 where 人 is expected. 3.0 is whole, 3.5 is refused. */
export function parseInteger(raw: unknown, options: NumberOptions = {}): Parsed<number> {
  const written = parseWritten(raw, options);
  if (!written.ok) return written;
  if (/[1-9]/.test(written.value.fraction)) {
    return unread(
      'not-whole',
      `“${quoted(cellText(raw))}”不是整数，请填写整数。`,
      `“${quoted(cellText(raw))}” is not a whole number: please give one.`,
    );
  }
  const whole = scaled(written.value, 0);
  return whole === undefined ? unread('too-large', '这个数太大，请核对。', 'This number is too large: please check.') : readAs(whole.value);
}
