import { dateOfSerial } from './date-serial.ts';
import type { FormatToken } from './format-tokens.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'];
const DAY_SECONDS = 86_400;

type DateToken = Extract<FormatToken, { kind: 'date' }>;

/** A serial number through a date format; null when the number is no date. */
export function showDate(tokens: readonly FormatToken[], serial: number, from1904: boolean): string | null {
  const fraction = serial >= 0 && serial < 1;
  // A time of day has no date; any day serves to show its hours.
  const date = fraction ? dateOfSerial(serial + 1, false) : dateOfSerial(serial, from1904);
  if (date === null) return null;
  const fields = tokens.filter((token) => token.kind === 'date');
  const halfDays = fields.some(({ field }) => field === 'noon');
  const shown = roundedToSeconds(date, fields);
  return tokens.map((token) => showToken(token, shown, serial, halfDays)).join('');
}

/** A format without fractions of a second shows the nearest second. */
function roundedToSeconds(date: Date, fields: readonly DateToken[]): Date {
  if (fields.some(({ field }) => field === 'fraction')) return date;
  return new Date(Math.round(date.getTime() / 1000) * 1000);
}

function showToken(token: FormatToken, date: Date, serial: number, halfDays: boolean): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'date') return showField(token, date, serial, halfDays);
  if (token.kind === 'point') return '.';
  return token.kind === 'comma' ? ',' : '';
}

function showField(token: DateToken, date: Date, serial: number, halfDays: boolean): string {
  switch (token.field) {
    case 'y':
      return token.length <= 2 && token.mark.toLowerCase() === 'y' ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), 4);
    case 'm':
      return token.mark === 'M' ? pad(date.getUTCMinutes(), token.length) : showMonth(date.getUTCMonth(), token.length);
    case 'd':
      return token.length <= 2 ? pad(date.getUTCDate(), token.length) : named(WEEKDAYS, date.getUTCDay(), token.length);
    case 'a':
      return `${token.length === 4 ? '星期' : ''}${WEEKDAYS_ZH[date.getUTCDay()] ?? ''}`;
    case 'h':
      return pad(halfDays ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), token.length);
    case 's':
      return pad(date.getUTCSeconds(), token.length);
    case 'fraction':
      return `.${pad(date.getUTCMilliseconds(), 3).padEnd(token.length, '0').slice(0, token.length)}`;
    case 'noon':
      return token.mark.split('/')[date.getUTCHours() < 12 ? 0 : 1] ?? '';
    case 'elapsed':
      return pad(elapsed(serial, token.mark), token.length);
  }
}

function showMonth(month: number, length: number): string {
  if (length <= 2) return pad(month + 1, length);
  if (length === 5) return (MONTHS[month] ?? '').slice(0, 1);
  return named(MONTHS, month, length);
}

/** Three letters, or the whole name when four or more are asked. */
function named(names: readonly string[], index: number, length: number): string {
  const name = names[index] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}

function elapsed(serial: number, unit: string): number {
  const seconds = Math.round(serial * DAY_SECONDS);
  if (unit === 's') return seconds;
  return Math.floor(seconds / (unit === 'm' ? 60 : 3600));
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
