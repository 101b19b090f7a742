import type { Cell } from '../types.ts';
import { dateOfSerial } from './date-serial.ts';
import type { FormatToken } from './format-tokens.ts';
import { readFormat } from './format-tokens.ts';
import { showDate } from './show-date.ts';
import { plainNumber, showNumber } from './show-number.ts';

/** Turns the number of a cell, with the characters that stand for it in the file, into the cell. */
export type NumberFormat = (value: number, raw: string) => Cell;

/** From here on the whole numbers of a spreadsheet lose digits: it keeps 15. */
const FIRST_LOSSY = 1e15;
const PLAIN_DIGITS = /^-?\d{1,15}(?:\.\d{1,14})?$/;

/** Compiles a number format code (`yyyy"年"m"月"`, `0.00%`, `General`). */
export function compileFormat(code: string, from1904: boolean): NumberFormat {
  const sections = readFormat(code);
  const first = sections[0] ?? [];
  if (first.length === 0 || isGeneral(sections)) return generalCell;
  if (first.some(({ kind }) => kind === 'date')) return dateFormat(first, from1904);
  return (value, raw) => numberCell(value, raw, showInSection(sections, value) ?? generalText(value, raw));
}

function isGeneral(sections: readonly FormatToken[][]): boolean {
  const [only] = sections;
  const kind = only?.length === 1 ? only[0]?.kind : undefined;
  return kind === 'text' || (sections.length === 1 && kind === 'general');
}

/** A number without a format. */
export function generalCell(value: number, raw: string): Cell {
  return numberCell(value, raw, generalText(value, raw));
}

function generalText(value: number, raw: string): string {
  if (raw.length <= 15 && PLAIN_DIGITS.test(raw)) return raw;
  return Math.abs(value) >= FIRST_LOSSY ? raw : plainNumber(value);
}

function numberCell(value: number, raw: string, text: string): Cell {
  return Math.abs(value) >= FIRST_LOSSY && Number.isInteger(value) ? { value, text, raw, digitsLost: true } : { value, text, raw };
}

function dateFormat(tokens: readonly FormatToken[], from1904: boolean): NumberFormat {
  const elapsed = tokens.some((token) => token.kind === 'date' && token.field === 'elapsed');
  const timeOnly = tokens.every((token) => token.kind !== 'date' || isTimeField(token));
  return (value, raw) => {
    const text = showDate(tokens, value, from1904) ?? generalText(value, raw);
    // A time of day and a length of time are numbers, not dates.
    const date = elapsed || (timeOnly && value < 1) ? null : dateOfSerial(value, from1904);
    return { value: date ?? value, text, raw };
  };
}

function isTimeField(token: Extract<FormatToken, { kind: 'date' }>): boolean {
  return token.field !== 'y' && token.field !== 'd' && token.field !== 'a' && (token.field !== 'm' || token.mark === 'M');
}

/** `positive;negative;zero`: with one section the sign is put in front, the others write their own. */
function showInSection(sections: readonly FormatToken[][], value: number): string | null {
  const [positive = [], negative, zero] = sections;
  if (value === 0 && zero !== undefined && sections.length >= 3) return showNumber(zero, 0);
  if (value >= 0) return showNumber(positive, value);
  if (negative !== undefined && negative.length > 0) return showNumber(negative, -value);
  const shown = showNumber(positive, -value);
  return shown === null ? null : `-${shown}`;
}
