import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from './days.ts';
import { parseIdentityNumber } from './identity-number.ts';

const today = '2026-06-01';
const read = (raw: unknown, demo = false) => parseIdentityNumber(raw, { today, demo });
const faultOf = (raw: unknown, demo = false) => {
  const parsed = read(raw, demo);
  return parsed.ok ? 'accepted' : parsed.fault.code;
};
const warningsOf = (raw: unknown, demo = false) => {
  const parsed = read(raw, demo);
  return parsed.ok ? (parsed.warnings ?? []).map((warning) => warning.code) : [parsed.fault.code];
};

/** The check of ISO 7064 by powers of two: another road to the same character. */
const withCheck = (first17: string): string => {
  const sum = [...first17].reduce((total, digit) => (total + Number(digit)) * 2, 0) % 11;
  const check = (12 - sum) % 11;
  return first17 + (check === 10 ? 'X' : check);
};

describe('the table of GB 11643 cases', () => {
  it.each([
    ['610921190001010011', '1900-01-01', '1'],
    ['610921190001010185', '1900-01-01', '2'],
    ['610921189912310025', '1899-12-31', '2'],
  ])('accepts %s', (number, birthDate, sex) => {
    expect(read(number)).toMatchObject({ ok: true, value: { number, birthDate, sex, region: '610921', idType: '01' } });
  });
  it('doubts an age over 130', () => {
    expect(parseIdentityNumber('610921189912310025', { today: '2030-12-30' })).not.toHaveProperty('warnings');
    expect(parseIdentityNumber('610921189912310025', { today: '2030-12-31' })).toHaveProperty('warnings.0.code', 'age-over-130');
  });
  it.each(['99992119900307008X', '999921196208150020'])('takes the invented %s only in a demonstration', (number) => {
    expect(read(number, true)).toMatchObject({ ok: true, value: { number, sex: '2', region: '999921', idType: '01' } });
    expect(faultOf(number)).toBe('demo-region');
  });
  it.each<[unknown, string, string]>([
    ['610921190002290019', 'birth-date', '1900 had no 29 February'],
    ['610921190001010012', 'check-digit', 'wrong last character'],
    ['61092119000101001', 'length', '17 characters'],
    ['6109211900010100111', 'length', '19 characters'],
    ['610921190001010O11', 'charset', 'the letter O'],
    ['6109211900010I0011', 'charset', 'the letter I'],
    ['61092119000101X011', 'charset', 'an X that is not last'],
    ['身份证丢失', 'charset', 'words'],
    [withCheck('10092119000101001'), 'region', 'province 10'],
    [withCheck('99992120260602001'), 'birth-date', 'born tomorrow'],
    ['610921********0011', 'masked', 'asterisks'],
    ['无', 'empty', 'an empty mark'],
    [null, 'empty', 'an empty cell'],
  ])('refuses %s as %s: %s', (raw, code) => {
    expect(faultOf(raw, true)).toBe(code);
  });
});

describe('what cells add to a number', () => {
  it.each([
    ["'610921190001010011", 'a leading apostrophe'],
    ['‘610921190001010011', 'a typographic apostrophe'],
    ['６１０９２１１９０００１０１００１１', 'full width'],
    [' 610921 19000101 0011 ', 'blanks'],
    ['610921-19000101-0011', 'hyphens'],
    ['\u200b610921190001010011\ufeff', 'invisible characters'],
    ['610921190001010011\n', 'a line break'],
  ])('reads %j with %s', (raw) => {
    expect(read(raw)).toMatchObject({ ok: true, value: { number: '610921190001010011' } });
  });
  it('reads an exact big integer', () => {
    expect(read(610_921_190_001_010_011n)).toMatchObject({ ok: true, value: { number: '610921190001010011' } });
  });
  it.each(['99992119900307008x', '99992119900307008ｘ', '99992119900307008×', '99992119900307008Х'])('reads the X of %s', (raw) => {
    expect(read(raw, true)).toMatchObject({ ok: true, value: { number: '99992119900307008X' } });
  });
  it.each(['610921000101001', 610_921_000_101_001, '610921000101001.0'])('extends 15 digits (%s) and says so', (raw) => {
    expect(read(raw)).toMatchObject({ ok: true, value: { number: '610921190001010011', birthDate: '1900-01-01' } });
    expect(warningsOf(raw)).toContain('upgraded-15');
  });
});

describe('numbers that a spreadsheet has rounded', () => {
  it.each([
    '6.10921E+17',
    '6.1092119E+17',
    '1.23E+17',
    '１．２３Ｅ＋１７',
    '6.10921190001010011E17',
    '6.10921190001010011e+17',
    Number('610921190001010011'),
    6.109_211_900_010_1e17,
    Number('61092119000101001.5'),
    '610921190001010011.0',
    '610921190001010000',
  ])('refuses %s and never guesses', (raw) => {
    expect(faultOf(raw)).toBe('precision-lost');
  });
  it('still reads a number that truly ends in 000', () => {
    const days = Array.from({ length: 60 }, (_, at) => dateOfDay(dayNumber(1960, 1, 1) + at).replaceAll('-', ''));
    const number = days.map((day) => withCheck(`999921${day}100`.slice(0, 15) + '00')).find((one) => one.endsWith('000'));
    expect(number).toBeDefined();
    expect(faultOf(number, true)).toBe('accepted');
  });
});

describe('other documents with 18 characters', () => {
  it.each([
    [withCheck('81000019000101001'), '04'],
    [withCheck('82000019000101001'), '04'],
    [withCheck('83000019000101001'), '05'],
    [withCheck('91112419000101001'), '06'],
  ])('knows %s as kind %s', (number, idType) => {
    expect(read(number)).toMatchObject({ ok: true, value: { number, idType } });
  });
  it('refuses a card whose issuing province does not exist', () => {
    expect(faultOf(withCheck('90012419000101001'))).toBe('region');
  });
});

describe('in general', () => {
  const day = fc.integer({ min: dayNumber(1920, 1, 1), max: dayNumber(2026, 6, 1) });
  const invented = fc.tuple(day, fc.integer({ min: 1, max: 999 })).map(([birth, sequence]) => ({
    birthDate: dateOfDay(birth),
    sequence,
    number: withCheck(`999921${dateOfDay(birth).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
  }));
  it('reads back birth date and sex of every well-formed number', () => {
    fc.assert(
      fc.property(invented, ({ number, birthDate, sequence }) => {
        expect(read(number, true)).toEqual({
          ok: true,
          value: { number, birthDate, sex: sequence % 2 === 1 ? '1' : '2', region: '999921', idType: '01' },
        });
      }),
    );
  });
  it('notices every single miscopied digit and every swapped pair of different neighbours', () => {
    fc.assert(
      fc.property(invented, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ number }, at, by) => {
        const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(read(changed, true).ok).toBe(false);
        const swapped = number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2);
        expect(swapped === number || !read(swapped, true).ok).toBe(true);
      }),
    );
  });
  it('never throws and never tells the right check character', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.double()), (raw) => {
        const parsed = read(raw, true);
        expect(parsed.ok || !/应为 [\dX]。/.test(parsed.fault.zh)).toBe(true);
      }),
    );
  });
});
