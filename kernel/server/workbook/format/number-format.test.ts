import { describe, expect, it } from 'vitest';
import { dateOfSerial, serialOfDate } from './date-serial.ts';
import { compileFormat } from './number-format.ts';

function shown(code: string, value: number): string {
  return compileFormat(code, false)(value, String(value)).text;
}

describe('number formats', () => {
  it.each([
    ['General', 1.5, '1.5'],
    ['General', 1e-7, '0.0000001'],
    ['0', 2.5, '3'],
    ['0', -2.4, '-2'],
    ['0.00', 1.005, '1.01'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0', 0, '0'],
    ['#', 0, ''],
    ['0.##', 3.1, '3.1'],
    ['#,##0,', 1234567, '1,235'],
    ['0%', 0.256, '26%'],
    ['0.00%', 1, '100.00%'],
    ['"共"0"人"', 12, '共12人'],
    ['General"元"', 12.5, '12.5元'],
    ['#,##0.00_);(#,##0.00)', -5, '(5.00)'],
    ['0;-0;"无"', 0, '无'],
    ['[$¥-804]#,##0.00', 8, '¥8.00'],
    ['0000', 12, '0012'],
    ['000000-00000000', 12345619900101, '123456-19900101'],
    ['# ?/?', 0.5, '0.5'],
    ['yyyy-mm-dd', 43831, '2020-01-01'],
    ['yyyy/m/d h:mm', 43831.604166666664, '2020/1/1 14:30'],
    ['[$-804]yyyy"年"m"月"d"日" aaaa', 43831, '2020年1月1日 星期三'],
    ['上午/下午h"时"mm"分"', 0.604166666666667, '下午2时30分'],
    ['h:mm AM/PM', 0.0, '12:00 AM'],
    ['mm:ss', 0.000694444444444444, '01:00'],
    ['[h]:mm', 1.5, '36:00'],
    ['hh:mm:ss.000', 0.0000116898148148148, '00:00:01.010'],
    ['d-mmm-yy', 43831, '1-Jan-20'],
    ['dddd, mmmm', 43831, 'Wednesday, January'],
    ['yyyy.mm', 43831, '2020.01'],
    ['e/m/d', 43831, '2020/1/1'],
  ])('%s of %d is %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it('gives a date where there is a day, a number where there is none', () => {
    expect(compileFormat('yyyy-mm', false)(43831, '43831').value).toEqual(new Date('2020-01-01T00:00:00Z'));
    expect(compileFormat('h:mm', false)(0.5, '0.5').value).toBe(0.5);
    expect(compileFormat('yyyy-mm', false)(-1, '-1')).toEqual({ value: -1, text: '-1', raw: '-1' });
    expect(compileFormat('yyyy-mm', false)(1e9, '1e9').value).toBe(1e9);
  });

  it('survives codes that are none', () => {
    for (const code of ['"', '\\', '[', '[h', ';;;', '_', '0.0.0', 'E+', '@@', '%%%', ',', '.'])
      expect(typeof shown(code, 12.5)).toBe('string');
  });
});

describe('serial numbers of dates', () => {
  it('agree with the sheets of both systems around the false leap day', () => {
    expect(dateOfSerial(1, false)).toEqual(new Date('1900-01-01T00:00:00Z'));
    expect(dateOfSerial(59, false)).toEqual(new Date('1900-02-28T00:00:00Z'));
    expect(dateOfSerial(60, false)).toBeNull();
    expect(dateOfSerial(61, false)).toEqual(new Date('1900-03-01T00:00:00Z'));
    expect(dateOfSerial(0, true)).toEqual(new Date('1904-01-01T00:00:00Z'));
    expect(dateOfSerial(2_958_465, false)).toEqual(new Date('9999-12-31T00:00:00Z'));
    expect(dateOfSerial(2_958_466, false)).toBeNull();
  });

  it('go back to the date they came from', () => {
    for (const iso of [
      '1900-01-01T00:00:00Z',
      '1900-02-28T00:00:00Z',
      '1900-03-01T00:00:00Z',
      '2024-02-29T23:59:59Z',
      '9999-12-31T00:00:00Z',
    ]) {
      expect(dateOfSerial(serialOfDate(new Date(iso)) ?? -1, false)).toEqual(new Date(iso));
    }
    expect(serialOfDate(new Date('1899-12-31T00:00:00Z'))).toBeNull();
  });
});
