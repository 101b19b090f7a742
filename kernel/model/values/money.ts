import { chineseInteger } from './chinese-number.ts';
import { digitsOfNumber, readNumber, scaled, type WrittenNumber } from './number-text.ts';
import { fault, type Parsed, quoted, readAs, unread, unreadEmpty } from './parsed.ts';
import { cellText, isEmptyMark, normaliseText } from './text.ts';

export interface MoneyOptions {
  /** The unit of a bare number, as the column's title says it: yuan by default, 万元 where the title says so. */
  in?: 'yuan' | 'wan-yuan' | 'fen';
}

const PLACES = { yuan: 2, 'wan-yuan': 6, fen: 0 } as const;
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['w', 4],
  ['亿', 8],
]);
const WRAPPING = /^(?:人民币|rmb|cny|¥|￥)+\s*|\s*(?:整|正)$|\s*(?:\/|每)(?:月|年|人|户|次|人月)$/gi;
const BY_PARTS =
  /^(?:(.+?)(?:元|圆|块))?(?:零?([\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])(?:角|毛))?(?:零?([\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?$/;

function notMoney(text: string): Parsed<never> {
  return unread(
    'not-money',
    `“${quoted(text)}”不是金额，请填写以元为单位的数字。`,
    `“${quoted(text)}” is not an amount: give a number of yuan.`,
  );
}

function inFen(number: WrittenNumber, places: number): Parsed<number> {
  const fen = scaled(number, places);
  if (fen === undefined) return unread('too-large', '金额太大，请核对。', 'The amount is too large: please check.');
  if (fen.exact) return readAs(fen.value);
  return readAs(fen.value, [
    fault('rounded', '金额小数多于两位，已四舍五入到分。', 'The amount has more than two decimals; it was rounded to the fen.'),
  ]);
}

/** 三百五十元五角: yuan, jiao and fen each on their own. */
function byParts(text: string): number | undefined {
  const parts = BY_PARTS.exec(text);
  if (parts === null || (parts[2] === undefined && parts[3] === undefined)) return undefined;
  const [yuan, jiao, fen] = [parts[1] ?? '0', parts[2] ?? '0', parts[3] ?? '0'].map((part) =>
    /^\d+$/.test(part) ? Number(part) : chineseInteger(part),
  );
  return yuan === undefined || jiao === undefined || fen === undefined ? undefined : yuan * 100 + jiao * 10 + fen;
}

/**
 * An amount of money as integer fen: 1,234.50元, ￥350, 1.2万元, 叁佰伍拾元整, 350元5角, full width, brackets for negative ones.
 * A bare number is in the unit of the column (`options.in`).
 */
export function parseMoney(raw: unknown, options: MoneyOptions = {}): Parsed<number> {
  const places = PLACES[options.in ?? 'yuan'];
  if (typeof raw === 'number') {
    const digits = digitsOfNumber(raw);
    return digits === undefined ? notMoney(String(raw)) : inFen(digits, places);
  }
  if (isEmptyMark(raw)) return unreadEmpty();
  const shown = normaliseText(cellText(raw));
  const bracketed = /^\((.+)\)$/.exec(shown)?.[1];
  const unsigned = (bracketed ?? shown).replace(/^['‘’`]+/, '').replace(/^(?:负|[−–—])/, '-');
  const negative = bracketed !== undefined || unsigned.startsWith('-');
  const text = unsigned.replace(/^-\s*/, '').replace(WRAPPING, '').replace(WRAPPING, '').trim();
  const amount = magnitude(text, shown, places);
  return amount.ok && negative && amount.value !== 0 ? { ...amount, value: -amount.value } : amount;
}

function magnitude(text: string, shown: string, places: number): Parsed<number> {
  const parts = byParts(text);
  if (parts !== undefined) return readAs(parts);
  const reading = readNumber(text);
  if (reading === 'bad-grouping') {
    return unread(
      'bad-grouping',
      `“${quoted(shown)}”中的逗号位置不对，千分位逗号应每三位一个，请核对。`,
      `The commas of “${quoted(shown)}” are misplaced, they stand every three digits: please check.`,
    );
  }
  if (reading === undefined || reading.read.negative) return notMoney(shown);
  const unit = /^(十|百|千|万|亿|w)?\s*(元|圆|块钱?|rmb)?$/i.exec(reading.rest);
  if (unit === null) return notMoney(shown);
  const multiple = MULTIPLES.get((unit[1] ?? '').toLowerCase()) ?? 0;
  return inFen(reading.read, unit[1] === undefined && unit[2] === undefined ? places : 2 + multiple);
}
