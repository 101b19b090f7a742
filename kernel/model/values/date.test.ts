import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datePrecision, parseDate } from './date.ts';
import { dateOfDay, dayNumber, findDayNumber, weekdayOf } from './days.ts';

/** What a workbook reader hands over; the model itself may not name the clock's class. */
const CellDate = globalThis.Date;

const options = { today: '2026-06-01' };
const read = (raw: unknown) => parseDate(raw, options);
const valueOf = (raw: unknown) => {
  const parsed = read(raw);
  return parsed.ok ? parsed.value : parsed.fault.code;
};
const warningsOf = (raw: unknown) => {
  const parsed = read(raw);
  return parsed.ok ? (parsed.warnings ?? []).map((warning) => warning.code) : [];
};

describe('a whole date', () => {
  it.each<[unknown]>([
    ['2016-07-03'],
    ['2016-7-3'],
    ['2016/07/03'],
    ['2016/7/3'],
    ['2016.7.3'],
    ['2016.07.03'],
    ['2016.7.3.'],
    ['2016。7。3'],
    ['2016、7、3'],
    ['2016，7，3'],
    ['2016\\7\\3'],
    ['2016 7 3'],
    ['2016–7–3'],
    ['2016—07—03'],
    ['20160703'],
    [20160703],
    ['2016703'],
    ['2016年7月3日'],
    ['2016年07月03日'],
    ['2016年7月3号'],
    ['2016年7月3'],
    ['2016 年 7 月 3 日'],
    ['公元2016年7月3日'],
    ['２０１６年７月３日'],
    ['２０１６．７．３'],
    ['二〇一六年七月三日'],
    ['二零一六年七月三日'],
    ['二○一六年七月三日'],
    ['二O一六年七月三日'],
    ['2016年七月三日'],
    ["'2016-07-03"],
    ['2016-07-03 00:00:00'],
    ['2016/7/3 8:30'],
    ['2016-07-03T15:30:00'],
    ['2016年7月3日15时30分'],
    ['2016年7月3日 上午8时'],
    ['2016年7月3日 星期日'],
    ['2016-7-3（周日）'],
    ['2016.7.3生'],
    ['2016年7月3日出生'],
    ['20160703153000'],
    [new CellDate(CellDate.UTC(2016, 6, 3))],
    [new CellDate(CellDate.UTC(2016, 6, 3, 15, 30))],
    [42554],
    [42554.75],
    ['42554'],
    ['2016-07-02T16:00:00.000Z'],
    ['2016-07-03T00:00:00.000Z'],
    ['2016-07-03T00:00:00+08:00'],
    ['2016-07-02T23:00:00-05:00'],
  ])('reads %j', (raw) => {
    expect(valueOf(raw)).toBe('2016-07-03');
  });
  it.each([
    ['一九八五年十二月廿三日', '1985-12-23'],
    ['一九八五年十一月三十一日', 'impossible-day'],
    ['一九四九年十月一日', '1949-10-01'],
    ['二〇〇八年元月二十日', '2008-01-20'],
    ['一九六〇年十月卅一日', '1960-10-31'],
    ['2016-2-29', '2016-02-29'],
    ['13/3/2016', '2016-03-13'],
    ['3/13/2016', '2016-03-13'],
    ['3/3/2016', '2016-03-03'],
  ])('reads %s as %s', (raw, expected) => {
    expect(valueOf(raw)).toBe(expected);
  });
});

describe('serials of the 1900 date system', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, 'impossible-day'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [36526, '2000-01-01'],
    [44197, '2021-01-01'],
  ])('%i is %s', (serial, expected) => {
    expect(valueOf(serial)).toBe(expected);
  });
  it('marks a serial that stands as text, or lies before 1910', () => {
    expect(warningsOf('42554')).toEqual(['read-as-serial']);
    expect(warningsOf(61)).toEqual(['read-as-serial']);
    expect(warningsOf(42554)).toEqual([]);
  });
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 16.7, 99_999])('refuses the number %s', (raw) => {
    expect(read(raw).ok).toBe(false);
  });
});

describe('dates without a day', () => {
  it.each<[unknown]>([
    ['2016年7月'],
    ['2016年7月份'],
    ['2016.07'],
    ['2016-07'],
    ['2016/7'],
    ['201607'],
    [201607],
    [2016.07],
    ['二〇一六年七月'],
    ['2016-07-00'],
    ['20160700'],
  ])('keeps %j as the first of the month', (raw) => {
    expect(valueOf(raw)).toBe('2016-07-01');
    expect(warningsOf(raw)).toEqual(['day-missing']);
    expect(datePrecision(read(raw))).toBe('month');
  });
  it.each<[unknown]>([['1985年'], ['1985'], [1985], ['一九八五年'], ['1985-00-00'], ['19850000']])(
    'keeps %j as the first of the year',
    (raw) => {
      expect(valueOf(raw)).toBe('1985-01-01');
      expect(warningsOf(raw)).toEqual(['month-missing']);
      expect(datePrecision(read(raw))).toBe('year');
    },
  );
  it('does not take 2016.1 for January when it may be a shortened 2016.10', () => {
    expect(valueOf(2016.1)).toBe('ambiguous-date');
    expect(valueOf(2016.11)).toBe('2016-11-01');
    expect(warningsOf('2016.1')).toEqual(['day-missing', 'month-uncertain']);
    expect(warningsOf('2016年1月')).toEqual(['day-missing']);
  });
});

describe('years of two digits', () => {
  it.each([
    ['16.7.3', '2016-07-03'],
    ['16-07-03', '2016-07-03'],
    ['85年3月7日', '1985-03-07'],
    ['26.6.1', '2026-06-01'],
    ['26.6.2', '1926-06-02'],
    ['160703', '2016-07-03'],
    ['850307', '1985-03-07'],
    ['00.1.1', '2000-01-01'],
  ])('reads %s as %s, the latest that is not in the future, and says so', (raw, expected) => {
    expect(valueOf(raw)).toBe(expected);
    expect(warningsOf(raw)).toContain('two-digit-year');
  });
  it('lets a column of deadlines look ahead', () => {
    expect(parseDate('27.1.1', { ...options, latest: '2036-06-01' })).toMatchObject({ ok: true, value: '2027-01-01' });
  });
});

describe('refusals', () => {
  it.each<[unknown, string]>([
    ['2016-13-01', 'impossible-month'],
    ['2016-02-30', 'impossible-day'],
    ['2015-2-29', 'impossible-day'],
    ['20160231', 'impossible-day'],
    ['1016-07-03', 'year-out-of-range'],
    ['2916-07-03', 'year-out-of-range'],
    ['7/3/2016', 'ambiguous-date'],
    ['3.7.16', 'ambiguous-date'],
    ['200103', 'ambiguous-date'],
    ['2016111', 'ambiguous-date'],
    ['7月3日', 'year-missing'],
    ['7.3', 'year-missing'],
    ['农历七月初三', 'lunar-date'],
    ['2016年腊月初八', 'lunar-date'],
    ['2016.7.3-2017.7.2', 'date-unreadable'],
    ['长期', 'date-unreadable'],
    ['去年夏天', 'date-unreadable'],
    ['2016.703', 'date-unreadable'],
    [true, 'date-unreadable'],
    [new CellDate(Number.NaN), 'date-unreadable'],
    ['', 'empty'],
    ['不详', 'empty'],
    ['无', 'empty'],
    ['——', 'empty'],
    ['/', 'empty'],
    [undefined, 'empty'],
  ])('refuses %j as %s', (raw, code) => {
    expect(valueOf(raw)).toBe(code);
  });
  it('says what was read', () => {
    expect(read('2015年2月29日')).toMatchObject({ fault: { zh: '“2015年2月29日”读到 2015 年 2 月 29 日，没有这一天，请核对。' } });
  });
});

describe('in general', () => {
  const day = fc.integer({ min: dayNumber(1911, 1, 1), max: dayNumber(2026, 6, 1) });
  it('reads every day back from each of its forms', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = dateOfDay(number);
        const [y = '', m = '', d = ''] = date.split('-');
        for (const form of [
          date,
          `${y}/${Number(m)}/${Number(d)}`,
          `${y}.${m}.${d}`,
          `${y}${m}${d}`,
          `${y}年${Number(m)}月${Number(d)}日`,
          `${date} 00:00:00`,
        ]) {
          expect(read(form)).toEqual({ ok: true, value: date });
        }
        expect(read(number + 25_569)).toEqual({ ok: true, value: date });
        expect(read(new CellDate(`${date}T00:00:00Z`))).toEqual({ ok: true, value: date });
      }),
    );
  });
  it('answers anything with a real day or a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.double(), fc.stringMatching(/^[\d年月日./-]{0,12}$/)), (raw) => {
        const parsed = read(raw);
        expect(parsed.ok ? findDayNumber(parsed.value) !== undefined : parsed.fault.zh !== '').toBe(true);
      }),
    );
  });
  it('counts days as the Gregorian calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(1600, 1, 1), max: dayNumber(2400, 12, 31) }), (number) => {
        const date = dateOfDay(number);
        expect(findDayNumber(date)).toBe(number);
        expect(date).toBe(new CellDate(number * 86_400_000).toISOString().slice(0, 10));
        expect(weekdayOf(number) % 7).toBe(new CellDate(number * 86_400_000).getUTCDay());
      }),
    );
  });
});
