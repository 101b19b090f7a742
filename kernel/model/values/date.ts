import { dateFromDigits, dateFromText, isLunar, type Reading, spelledOut } from './date-forms.ts';
import { dateOfDay, daysInMonth, findDayNumber, isoDate } from './days.ts';
import { type Fault, fault, type Parsed, quoted, readAs, unread, unreadEmpty } from './parsed.ts';
import { cellText, isEmptyMark, normaliseText } from './text.ts';

export interface DateOptions {
  /** `YYYY-MM-DD`. */
  today: string;
  /** The latest day that a year of two digits may mean: today by default; later for columns of deadlines. */
  latest?: string;
}

const EARLIEST_YEAR = 1850;
const YEARS_AHEAD = 100;
const EXCEL_EPOCH = -25_569; // day number of 1899-12-30, which is serial 0 from serial 61 on
const EXCEL_LEAP_BUG = 60; // the 29 February 1900 that the 1900 date system believes in
const LARGEST_SERIAL = 73_050; // 2099-12-31
const SERIAL_YEARS_AHEAD = 50;

function unreadable(shown: string): Parsed<never> {
  return unread(
    'date-unreadable',
    `“${quoted(shown)}”看不出是哪一天，请按“2016-07-03”的样子填写。`,
    `“${quoted(shown)}” cannot be read as a day: write it like 2016-07-03.`,
  );
}

function ambiguous(shown: string): Parsed<never> {
  return unread(
    'ambiguous-date',
    `“${quoted(shown)}”可以读成不止一个日期，请按“2016-07-03”的样子填写。`,
    `“${quoted(shown)}” can be read as more than one date: write it like 2016-07-03.`,
  );
}

function twoDigitYear(short: number, month: number, day: number, options: DateOptions): number {
  const latest = options.latest ?? options.today;
  const century = Math.floor(Number(latest.slice(0, 4)) / 100) * 100;
  return isoDate(century + short, month, day) <= latest ? century + short : century - 100 + short;
}

function noteOn(
  code: 'day-missing' | 'month-missing' | 'two-digit-year' | 'read-as-serial' | 'month-uncertain',
  shown: string,
  date: string,
): Fault {
  const sentences: Record<typeof code, [string, string]> = {
    'day-missing': [`“${shown}”没有日，暂按 ${date} 记，请补全。`, `“${shown}” has no day; kept as ${date} for now: please complete it.`],
    'month-missing': [
      `“${shown}”没有月和日，暂按 ${date} 记，请补全。`,
      `“${shown}” has no month and day; kept as ${date} for now: please complete it.`,
    ],
    'two-digit-year': [
      `“${shown}”的年份只有两位，读作 ${date}，请核对。`,
      `“${shown}” has a year of two digits; read as ${date}: please check.`,
    ],
    'read-as-serial': [
      `“${shown}”是表格软件的日期序号，读作 ${date}，请核对。`,
      `“${shown}” is a spreadsheet's serial number; read as ${date}: please check.`,
    ],
    'month-uncertain': [
      `“${shown}”读作 1 月，若原为 10 月（末尾的 0 被去掉），请改正。`,
      `“${shown}” was read as January; if it was October (a final 0 dropped), please correct it.`,
    ],
  };
  const [zh, en] = sentences[code];
  return fault(code, zh, en);
}

function isUsualYear(year: number, options: DateOptions): boolean {
  return year >= EARLIEST_YEAR && year <= Number(options.today.slice(0, 4)) + YEARS_AHEAD;
}

/** A reading becomes a date, or the reason why not, with what was read in the sentence. */
function settle(reading: Reading, raw: string, options: DateOptions): Parsed<string> {
  const shown = quoted(raw);
  // 1958-00-00 says that month and day are unknown; a day of no month says nothing.
  const month = reading.month === 0 && !((reading.day ?? 0) > 0) ? undefined : reading.month;
  const day = month === undefined || reading.day === 0 ? undefined : reading.day;
  if (month !== undefined && (month < 1 || month > 12)) {
    return unread(
      'impossible-month',
      `“${shown}”读到 ${month} 月，没有这个月，请核对。`,
      `“${shown}” names month ${month}, which does not exist: please check.`,
    );
  }
  const year = reading.shortYear ? twoDigitYear(reading.year, month ?? 1, day ?? 1, options) : reading.year;
  if (!isUsualYear(year, options)) {
    return unread(
      'year-out-of-range',
      `“${shown}”读到 ${year} 年，不合常理，请核对。`,
      `“${shown}” names the year ${year}, which is implausible: please check.`,
    );
  }
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month ?? 1))) {
    return unread(
      'impossible-day',
      `“${shown}”读到 ${year} 年 ${month} 月 ${day} 日，没有这一天，请核对。`,
      `“${shown}” names day ${day} of ${year}-${month}, which does not exist: please check.`,
    );
  }
  const date = isoDate(year, month ?? 1, day ?? 1);
  const warnings: Fault[] = [];
  if (reading.shortYear) warnings.push(noteOn('two-digit-year', shown, date));
  if (month === undefined) warnings.push(noteOn('month-missing', shown, date));
  else if (day === undefined) warnings.push(noteOn('day-missing', shown, date));
  if (reading.monthUncertain) warnings.push(noteOn('month-uncertain', shown, date));
  return readAs(date, warnings);
}

function fromSerial(serial: number, options: DateOptions, asText: boolean): Parsed<string> {
  const shown = String(serial);
  const whole = Math.floor(serial);
  if (whole > LARGEST_SERIAL) return unreadable(shown);
  if (whole === EXCEL_LEAP_BUG) {
    return unread(
      'impossible-day',
      `“${shown}”是表格软件中的 1900 年 2 月 29 日，没有这一天，请核对。`,
      `“${shown}” is the spreadsheet's 29 February 1900, a day that never was: please check.`,
    );
  }
  const date = dateOfDay(EXCEL_EPOCH + whole + (whole < EXCEL_LEAP_BUG ? 1 : 0));
  if (Number(date.slice(0, 4)) > Number(options.today.slice(0, 4)) + SERIAL_YEARS_AHEAD) return unreadable(shown);
  return readAs(date, asText || date < '1910' ? [noteOn('read-as-serial', shown, date)] : []);
}

/** A cell that holds a number: a serial of the 1900 date system, or digits that the spreadsheet took for a quantity. */
function fromNumber(value: number, options: DateOptions): Parsed<string> {
  const shown = String(value);
  if (!Number.isFinite(value) || value < 1) return unreadable(shown);
  const whole = Math.floor(value);
  const thisYear = Number(options.today.slice(0, 4));
  if (whole >= 1900 && whole <= thisYear + 1) {
    if (whole === value) return settle({ year: whole }, shown, options);
    const month = /^\d{4}\.(\d{1,2})$/.exec(shown)?.[1];
    if (month === '1') return ambiguous(shown); // 2016.1 and 2016.10 are the same quantity
    return month === undefined ? unreadable(shown) : settle({ year: whole, month: Number(month) }, shown, options);
  }
  if (value !== whole && value < 366) return unreadable(shown);
  const digits = whole === value && whole > LARGEST_SERIAL ? dateFromDigits(shown) : undefined;
  if (digits === 'ambiguous') return ambiguous(shown);
  return digits === undefined || digits === 'no-year' ? fromSerial(value, options, false) : settle(digits, shown, options);
}

/** A Date of any realm, told by its method: a model may not name the clock's own class. */
function isDateObject(raw: unknown): raw is { getTime(): number } {
  return typeof raw === 'object' && raw !== null && 'getTime' in raw && typeof raw.getTime === 'function';
}

/** Date objects of a workbook reader: the calendar day is the one in UTC. */
function fromDateObject(raw: { getTime(): number }, options: DateOptions): Parsed<string> {
  const time = raw.getTime();
  if (!Number.isFinite(time)) return unreadable('Invalid Date');
  const date = dateOfDay(Math.floor(time / 86_400_000));
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return settle({ year, month, day }, date, options);
}

const ISO_INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))$/i;
const CHINA = 8 * 60; // minutes ahead of UTC

/** An instant with its zone: the day it was in China. A midnight saved as 16:00Z belongs to the next day. */
function dayInChina(text: string): string | undefined {
  const parts = ISO_INSTANT.exec(text);
  const day = parts === null ? undefined : findDayNumber(parts[1] ?? '');
  if (parts === null || day === undefined) return undefined;
  const offset = parts[4] === undefined ? (parts[5] === '-' ? -1 : 1) * (Number(parts[6]) * 60 + Number(parts[7])) : 0;
  return dateOfDay(day + Math.floor((Number(parts[2]) * 60 + Number(parts[3]) - offset + CHINA) / 1440));
}

const TIME_TAIL =
  /(?:T|\s+|(?<=[日号]))\s*(?:上午|下午|晚上|凌晨)?\s*\d{1,2}(?::|时|点)(?:\d{1,2}(?:(?::|分)(?:\d{1,2}(?:\.\d+)?秒?)?)?)?(?:\s*[AP]M)?$/i;
const DAY_TAIL = /\s*(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|出?生|起)$/;

/**
 * A date in any way that Chinese ledgers write it, as `YYYY-MM-DD`. A date without a day (2016年7月) is accepted as the first with the
 * warning `day-missing`, a bare year likewise with `month-missing`; a year of two digits is the latest that is not after `latest`.
 * What allows two readings is refused, and the sentence says what was read.
 */
export function parseDate(raw: unknown, options: DateOptions): Parsed<string> {
  if (typeof raw === 'string' && findDayNumber(raw) !== undefined && isUsualYear(Number(raw.slice(0, 4)), options))
    return { ok: true, value: raw };
  if (typeof raw === 'number') return fromNumber(raw, options);
  if (isDateObject(raw)) return fromDateObject(raw, options);
  if (isEmptyMark(raw)) return unreadEmpty();
  const shown = normaliseText(cellText(raw)).replace(/^['‘’`]+/, '');
  const inChina = dayInChina(shown);
  if (inChina !== undefined) return readAs(inChina);
  if (isLunar(shown)) {
    return unread(
      'lunar-date',
      `“${quoted(shown)}”是农历日期，请换算成公历填写。`,
      `“${quoted(shown)}” is a date of the lunar calendar: give the solar date.`,
    );
  }
  const bare = spelledOut(shown.replace(DAY_TAIL, '').replace(TIME_TAIL, '').replace(DAY_TAIL, ''));
  const serial = /^\d{5}(?:\.\d+)?$/.exec(bare);
  if (serial !== null) return fromSerial(Number(bare), options, true);
  const reading = /^\d+$/.test(bare) ? dateFromDigits(bare) : dateFromText(bare);
  if (reading === 'ambiguous') return ambiguous(shown);
  if (reading === 'no-year') {
    return unread('year-missing', `“${quoted(shown)}”没有年份，请补上年份。`, `“${quoted(shown)}” has no year: please add it.`);
  }
  return reading === undefined ? unreadable(shown) : settle(reading, shown, options);
}

/** How exact a date was written, told from the warnings of `parseDate`. */
export function datePrecision(read: Parsed<string>): 'day' | 'month' | 'year' {
  const codes = read.ok ? (read.warnings ?? []).map((warning) => warning.code) : [];
  if (codes.includes('month-missing')) return 'year';
  return codes.includes('day-missing') ? 'month' : 'day';
}
