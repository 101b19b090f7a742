import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone, phoneTail } from './phone.ts';

const outcome = (raw: unknown, areaCode?: string) => {
  const parsed = areaCode === undefined ? parsePhone(raw) : parsePhone(raw, { areaCode });
  return parsed.ok ? [parsed.value.number, parsed.value.kind, ...parsed.value.others] : parsed.fault.code;
};
const warningsOf = (raw: unknown) => {
  const parsed = parsePhone(raw);
  return parsed.ok ? (parsed.warnings ?? []).map((warning) => warning.code) : [];
};

describe('one number', () => {
  it.each<[unknown]>([
    ['13812345678'],
    [13812345678],
    ['138 1234 5678'],
    ['138-1234-5678'],
    ['１３８１２３４５６７８'],
    ['+86 138 1234 5678'],
    ['+8613812345678'],
    ['008613812345678'],
    ['8613812345678'],
    ['（+86）13812345678'],
    ['013812345678'],
    ["'13812345678"],
    ['13812345678.0'],
    ['手机：13812345678'],
    ['13812345678（儿子）'],
    ['张三13812345678'],
    ['\u202d13812345678\u202c'],
  ])('reads the mobile number in %j', (raw) => {
    expect(outcome(raw)).toEqual(['13812345678', 'mobile']);
  });
  it.each([
    ['0915-5215163', '0915-5215163'],
    ['09155215163', '0915-5215163'],
    ['(0915)5215163', '0915-5215163'],
    ['（０９１５）５２１５１６３', '0915-5215163'],
    ['0915 5215163', '0915-5215163'],
    ['+86 915 5215163', '0915-5215163'],
    ['0915-5215163转801', '0915-5215163-801'],
    ['0915-5215163-801', '0915-5215163-801'],
    ['029-83456789', '029-83456789'],
    ['01083456789', '010-83456789'],
  ])('reads the landline %s as %s', (raw, number) => {
    expect(outcome(raw)).toEqual([number, 'landline']);
  });
  it('gives a local number the county’s area code, or asks for one', () => {
    expect(outcome('5215163', '0915')).toEqual(['0915-5215163', 'landline']);
    expect(outcome('5215163')).toEqual(['5215163', 'landline']);
    expect(warningsOf('5215163')).toEqual(['area-code-missing']);
  });
  it('puts back the zero that a spreadsheet dropped, and says so', () => {
    expect(outcome(9155215163)).toEqual(['0915-5215163', 'landline']);
    expect(warningsOf(9155215163)).toEqual(['zero-restored']);
  });
  it.each([
    ['400-123-4567', 'service', '4001234567'],
    ['+852 9123 4567', 'foreign', '+85291234567'],
  ])('reads %s as %s', (raw, kind, number) => {
    expect(outcome(raw)).toEqual([number, kind]);
  });
});

describe('several numbers in a cell', () => {
  it.each([
    ['13812345678/13912345679'],
    ['13812345678、13912345679'],
    ['13812345678，13912345679'],
    ['13812345678;13912345679'],
    ['13812345678 13912345679'],
    ['138 1234 5678\n139 1234 5679'],
    ['13812345678或13912345679'],
    ['本人13812345678 女儿13912345679'],
  ])('reads %j', (raw) => {
    expect(outcome(raw)).toEqual(['13812345678', 'mobile', '13912345679']);
    expect(warningsOf(raw)).toEqual(['several-phones']);
  });
  it('lends the area code of the first to the second', () => {
    expect(outcome('0915-5215163/5215164')).toEqual(['0915-5215163', 'landline', '0915-5215164']);
  });
  it('counts a repeated number once', () => {
    expect(outcome('13812345678、13812345678')).toEqual(['13812345678', 'mobile']);
  });
  it('refuses the cell when one of them is wrong, so that nothing is lost', () => {
    expect(outcome('13812345678/1391234567')).toBe('phone-length');
  });
});

describe('refusals', () => {
  it.each<[unknown, string]>([
    ['1381234567', 'phone-length'],
    ['138123456789', 'phone-length'],
    ['12812345678', 'phone-length'],
    ['138****5678', 'masked'],
    ['1.38E+10', 'precision-lost'],
    ['1.3812345678E+10', 'precision-lost'],
    ['没有电话', 'not-a-phone'],
    ['123', 'not-a-phone'],
    ['无', 'empty'],
    ['—', 'empty'],
    [null, 'empty'],
  ])('refuses %j as %s', (raw, code) => {
    expect(outcome(raw)).toBe(code);
  });
});

describe('in general', () => {
  it('is stable: a normal form reads as itself', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    const fixed = fc.stringMatching(/^(0915|0917|029|010)-[2-8]\d{6,7}(-\d{1,4})?$/);
    fc.assert(
      fc.property(fc.oneof(mobile, fixed), (number) => {
        expect(outcome(number)).toEqual([number, number.startsWith('0') ? 'landline' : 'mobile']);
      }),
    );
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.stringMatching(/^[\d+()/ .-]{0,30}$/)), (raw) => {
        expect(parsePhone(raw)).toHaveProperty('ok');
      }),
    );
  });
  it.each([
    ['13812345678', '5678'],
    ['0915-5215163', '5163'],
    ['0915-5215163-801', '5163'],
    ['+85291234567', '4567'],
  ])('the tail of %s is %s', (number, tail) => {
    expect(phoneTail(number)).toBe(tail);
  });
});
