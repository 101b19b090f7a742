/** A piece of a number format: text shown as it is, or a placeholder. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | {
      readonly kind: 'date';
      readonly field: 'y' | 'm' | 'd' | 'h' | 's' | 'a' | 'fraction' | 'noon' | 'elapsed';
      readonly length: number;
      readonly mark: string;
    };

const NOON = /^(?:AM\/PM|A\/P|上午\/下午)/i;
const DATE_RUN = /^(?:y+|e+|m+|d+|h+|s+|a{3,4})/i;
const FRACTION = /^\.0+/;
const ELAPSED = /^\[(h+|m+|s+)\]/i;
/** Colours, conditions, languages and currency signs: `[Red]`, `[>100]`, `[$-804]`, `[$¥-804]`, `[DBNum1]`. */
const BRACKET = /^\[[^\]]*\]/;

/** Splits a number format into its sections, each a list of tokens. */
export function readFormat(code: string): FormatToken[][] {
  const sections: FormatToken[][] = [[]];
  let rest = code.slice(0, 255);
  while (rest !== '') {
    if (rest.startsWith(';')) {
      sections.push([]);
      rest = rest.slice(1);
      continue;
    }
    const section = sections.at(-1) ?? [];
    const { length, token } = readToken(rest, section);
    if (token !== null) section.push(token);
    rest = rest.slice(Math.max(1, length));
  }
  return sections.map(settleMinutes);
}

interface Taken {
  readonly length: number;
  readonly token: FormatToken | null;
}

function readToken(rest: string, section: readonly FormatToken[]): Taken {
  return readQuoted(rest) ?? readBracket(rest) ?? readExponent(rest, section) ?? readDatePiece(rest, section) ?? readPlaceholder(rest);
}

function readQuoted(rest: string): Taken | null {
  if (rest.startsWith('"')) {
    const end = rest.indexOf('"', 1);
    const text = end === -1 ? rest.slice(1) : rest.slice(1, end);
    return { length: text.length + 2, token: { kind: 'literal', text } };
  }
  if (rest.startsWith('\\')) return { length: 2, token: { kind: 'literal', text: rest.slice(1, 2) } };
  if (rest.startsWith('_')) return { length: 2, token: { kind: 'literal', text: ' ' } };
  if (rest.startsWith('*')) return { length: 2, token: null };
  return null;
}

function readBracket(rest: string): Taken | null {
  if (!rest.startsWith('[')) return null;
  const elapsed = ELAPSED.exec(rest);
  if (elapsed !== null) {
    const unit = elapsed[1] ?? 'h';
    return {
      length: elapsed[0].length,
      token: { kind: 'date', field: 'elapsed', length: unit.length, mark: unit.charAt(0).toLowerCase() },
    };
  }
  const bracket = BRACKET.exec(rest)?.[0];
  if (bracket === undefined) return { length: 1, token: { kind: 'literal', text: '[' } };
  const currency = bracket.startsWith('[$') ? (bracket.slice(2, -1).split('-')[0] ?? '') : '';
  return { length: bracket.length, token: currency === '' ? null : { kind: 'literal', text: currency } };
}

/** An `e` with a sign after digits is an exponent; elsewhere it is a year. */
function readExponent(rest: string, section: readonly FormatToken[]): Taken | null {
  const exponent = section.at(-1)?.kind === 'digit' ? /^e([+-])/i.exec(rest) : null;
  return exponent === null ? null : { length: 2, token: { kind: 'exponent', plus: exponent[1] === '+' } };
}

function readDatePiece(rest: string, section: readonly FormatToken[]): Taken | null {
  if (/^General/i.test(rest)) return { length: 7, token: { kind: 'general' } };
  const noon = NOON.exec(rest)?.[0];
  if (noon !== undefined) return { length: noon.length, token: { kind: 'date', field: 'noon', length: noon.length, mark: noon } };
  const run = DATE_RUN.exec(rest)?.[0];
  if (run !== undefined)
    return { length: run.length, token: { kind: 'date', field: fieldOf(run), length: run.length, mark: run.charAt(0) } };
  const last = section.at(-1);
  const fraction = last?.kind === 'date' && (last.field === 's' || last.field === 'elapsed') ? FRACTION.exec(rest)?.[0] : undefined;
  if (fraction === undefined) return null;
  return { length: fraction.length, token: { kind: 'date', field: 'fraction', length: fraction.length - 1, mark: '.' } };
}

function fieldOf(run: string): 'y' | 'm' | 'd' | 'h' | 's' | 'a' {
  const letter = run.charAt(0).toLowerCase();
  if (letter === 'm' || letter === 'd' || letter === 'h' || letter === 's' || letter === 'a') return letter;
  return 'y';
}

function readPlaceholder(rest: string): Taken {
  const mark = rest.charAt(0);
  if (mark === '0' || mark === '#' || mark === '?') return { length: 1, token: { kind: 'digit', mark } };
  if (mark === '.') return { length: 1, token: { kind: 'point' } };
  if (mark === ',') return { length: 1, token: { kind: 'comma' } };
  if (mark === '%') return { length: 1, token: { kind: 'percent' } };
  if (mark === '@') return { length: 1, token: { kind: 'text' } };
  return { length: 1, token: { kind: 'literal', text: mark } };
}

/** `m` after hours or before seconds means minutes; they are marked `M`. */
function settleMinutes(section: readonly FormatToken[]): FormatToken[] {
  const tokens = [...section];
  const dates = tokens.flatMap((token, index) => (token.kind === 'date' && token.field !== 'noon' ? [{ token, index }] : []));
  for (const [place, { token, index }] of dates.entries()) {
    if (token.field !== 'm' || token.length > 2) continue;
    const before = dates[place - 1]?.token;
    const after = dates[place + 1]?.token;
    const afterHours = before?.field === 'h' || (before?.field === 'elapsed' && before.mark === 'h');
    if (afterHours || after?.field === 's') tokens[index] = { ...token, mark: 'M' };
  }
  return tokens;
}
