import { calendarDate, parseDay } from '../shared/days.ts';
import { numberCell, textCell } from './cell.ts';
import { type DateWay, dateWays } from './habits.ts';
import { chooseWay, fullWidth, type Pen, type Written } from './pen.ts';

const excelEpoch = -25_569;
const two = (value: number): string => String(value).padStart(2, '0');
const numerals = '〇一二三四五六七八九';

/** 三, 十二, 二十一: up to 31. */
function spelled(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? numerals.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? numerals.charAt(ones) : ''}`;
}

function inText(way: DateWay, iso: string): string {
  const { year, month, day } = calendarDate(parseDay(iso));
  switch (way) {
    case 'iso':
      return iso;
    case 'slash':
    case 'date-cell':
      return `${year}/${month}/${day}`;
    case 'dot':
      return `${year}.${month}.${day}`;
    case 'dot-padded':
      return iso.replaceAll('-', '.');
    case 'compact':
    case 'compact-number':
    case 'bare-serial':
      return iso.replaceAll('-', '');
    case 'hanzi':
      return `${year}年${month}月${day}日`;
    case 'hanzi-padded':
      return `${year}年${two(month)}月${two(day)}日`;
    case 'hanzi-spaced':
      return `${year} 年 ${month} 月 ${day} 日`;
    case 'numerals':
      return `${[...String(year)].map((digit) => numerals.charAt(Number(digit))).join('')}年${spelled(month)}月${spelled(day)}日`;
    case 'short-year':
      return `${two(year % 100)}.${month}.${day}`;
    case 'with-time':
      return `${iso} 00:00:00`;
    case 'wide':
      return fullWidth(iso.replaceAll('-', '.'));
    case 'month':
      return `${year}年${month}月`;
  }
}

const monthForms: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}年${month}月`,
  (year, month) => `${year}-${two(month)}`,
  (year, month) => `${year}.${two(month)}`,
];

/** Short years leave the century to the reader, so they are only used for births that can only be of the last one. */
function fits(way: DateWay, iso: string): boolean {
  return way !== 'short-year' || (iso > '1940' && iso < '2000');
}

export interface DateUse {
  /** Only whole dates, because something else depends on the day. */
  readonly whole: boolean;
}

/** @param iso the date to write */
export function writeDate(pen: Pen, iso: string, use: DateUse): Written {
  const drawn = chooseWay(pen, pen.habits.date, dateWays);
  const way = !fits(drawn, iso) || (drawn === 'month' && use.whole) ? 'iso' : drawn;
  pen.mark(`date-${way}`);
  const serial = parseDay(iso) - excelEpoch;
  if (pen.typed && way === 'date-cell')
    return { cell: numberCell(serial, pen.random.pick(['yyyy/m/d', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"'])), truth: iso };
  if (pen.typed && way === 'bare-serial') return { cell: numberCell(serial), truth: iso };
  if (pen.typed && way === 'compact-number') return { cell: numberCell(Number(iso.replaceAll('-', ''))), truth: iso };
  if (way !== 'month') return { cell: textCell(inText(way, iso)), truth: iso };
  const { year, month } = calendarDate(parseDay(iso));
  return { cell: textCell(pen.random.pick(monthForms)(year, month)), truth: { partial: iso.slice(0, 7) } };
}
