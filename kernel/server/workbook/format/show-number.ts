import type { FormatToken } from './format-tokens.ts';

/** A number that is not negative, through one section of a format; null when the format cannot be followed. */
export function showNumber(tokens: readonly FormatToken[], value: number): string | null {
  const general = tokens.findIndex(({ kind }) => kind === 'general');
  if (general >= 0) return tokens.map((token, index) => (index === general ? plainNumber(value) : literal(token))).join('');
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent >= 0) return showScientific(tokens, exponent, value);
  // Fractions (`# ?/?`) are shown as decimals: a person loses nothing and a program gains.
  if (tokens.some((token) => token.kind === 'literal' && token.text === '/') && count(tokens, 'digit') > 1) return plainNumber(value);
  return showFixed(tokens, value);
}

/** All the digits that a spreadsheet keeps (15), without exponent as long as the number is a usual one. */
export function plainNumber(value: number): string {
  const kept = Number(value.toPrecision(15));
  const shown = String(kept);
  if (!shown.includes('e')) return shown;
  return Math.abs(kept) < 1 && Math.abs(kept) > 1e-10 ? kept.toFixed(20).replace(/0+$/, '') : shown.replace('e', 'E');
}

function showFixed(tokens: readonly FormatToken[], value: number): string | null {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const decimalTokens = point < 0 ? [] : tokens.slice(point + 1);
  const lastDigit = whole.findLastIndex(({ kind }) => kind === 'digit');
  const thousands = whole.some(({ kind }, index) => kind === 'comma' && index < lastDigit);
  const shrink = whole.filter(({ kind }, index) => kind === 'comma' && index > lastDigit).length;
  const scaled = value * 100 ** count(tokens, 'percent') * 1000 ** -shrink;
  const rounded = roundDecimals(scaled, count(decimalTokens, 'digit'));
  if (rounded === null) return null;
  const [integer = '0', decimals = ''] = rounded.split('.');
  return showInteger(whole, integer, thousands) + (point < 0 ? '' : showDecimals(decimalTokens, decimals));
}

/** Rounds as a person would from the 15 kept digits: 1.005 with two decimals is 1.01. */
function roundDecimals(value: number, decimals: number): string | null {
  const kept = value.toPrecision(15);
  if (Math.abs(value) >= 1e15 || decimals > 30) return null;
  const shifted = Math.round(Number(kept.includes('e') ? kept : `${kept}e${decimals}`));
  return Number(`${shifted}e-${decimals}`).toFixed(decimals);
}

/** Fills the placeholders from the right; digits that are left over stand before the first one. */
function showInteger(tokens: readonly FormatToken[], digits: string, thousands: boolean): string {
  let rest = digits === '0' ? '' : digits;
  let placed = 0;
  let shown = '';
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const place = (digit: string): void => {
    shown = digit + (thousands && placed > 0 && placed % 3 === 0 ? ',' : '') + shown;
    placed++;
  };
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.kind !== 'digit') {
      shown = literal(token) + shown;
      continue;
    }
    const digit = rest.slice(-1);
    rest = rest.slice(0, -1);
    if (digit !== '') place(digit);
    else if (token.mark === '0') place('0');
    if (index === first) for (const spare of [...rest].toReversed()) place(spare);
  }
  return shown;
}

function showDecimals(tokens: readonly FormatToken[], decimals: string): string {
  let at = 0;
  let shown = '';
  let filled = false;
  for (const token of tokens) {
    if (token.kind !== 'digit') {
      shown += literal(token);
      continue;
    }
    const digit = decimals.charAt(at);
    const needed = token.mark === '0' || /[1-9]/.test(decimals.slice(at));
    if (needed) {
      shown += digit;
      filled = true;
    }
    at++;
  }
  return filled || at === 0 ? `.${shown}` : shown;
}

function showScientific(tokens: readonly FormatToken[], exponent: number, value: number): string | null {
  const mantissa = tokens.slice(0, exponent);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const decimals = point < 0 ? 0 : count(mantissa.slice(point), 'digit');
  const [digits = '', power = '0'] = value.toExponential(Math.min(decimals, 20)).split('e');
  const width = count(tokens.slice(exponent), 'digit');
  const token = tokens[exponent];
  const sign = Number(power) < 0 ? '-' : token?.kind === 'exponent' && token.plus ? '+' : '';
  return `${digits}E${sign}${String(Math.abs(Number(power))).padStart(width, '0')}`;
}

function literal(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : '';
}

function count(tokens: readonly FormatToken[], kind: FormatToken['kind']): number {
  return tokens.filter((token) => token.kind === kind).length;
}
