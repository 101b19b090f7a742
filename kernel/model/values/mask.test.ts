import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskBankAccount, maskIdentityNumber, maskName, maskPhone } from './mask.ts';

const audiences = ['staff', 'notice', 'log'] as const;

describe('the masking table', () => {
  it.each([
    ['张三', '张*', '张*', '张*'],
    ['张小三', '张*三', '张*三', '张**'],
    ['欧阳小明', '欧**明', '欧**明', '欧***'],
    ['阿依古丽·买买提', '阿**提', '阿**提', '阿***'],
    ['𠮷小明', '𠮷*明', '𠮷*明', '𠮷**'],
    ['张', '*', '*', '*'],
    ['', '*', '*', '*'],
  ])('name %s', (name, ...expected) => {
    expect(audiences.map((audience) => maskName(name, audience))).toEqual(expected);
  });
  it.each([
    ['610921190001010011', '610921********0011', '6109**************', null],
    ['99992119900307008X', '999921********008X', '9999**************', null],
    ['610921000101001', '610921*****1001', '6109***********', null],
    ['E12345678', '******************', '******************', null],
  ])('identity number %s', (number, ...expected) => {
    expect(audiences.map((audience) => maskIdentityNumber(number, audience))).toEqual(expected);
  });
  it.each([
    ['13812345678', '138****5678', null, '138****5678'],
    ['0915-5215163', '0915-***5163', null, '0915-***5163'],
    ['0915-5215163-801', '0915-***5163', null, '0915-***5163'],
    ['5215163', '***5163', null, '***5163'],
    ['12345', '***', null, '***'],
  ])('phone %s', (number, ...expected) => {
    expect(audiences.map((audience) => maskPhone(number, audience))).toEqual(expected);
  });
  it.each([
    ['6222 0212 3456 7890', '****7890', null, '****7890'],
    ['123', '****', null, '****'],
  ])('bank account %s', (account, ...expected) => {
    expect(audiences.map((audience) => maskBankAccount(account, audience))).toEqual(expected);
  });
  it.each([
    ['城关镇北街社区建设路12号3号楼2单元501室', '城关镇北街社区建设路12号3号楼***', '城关镇北街社区***'],
    ['城关镇北街社区3栋101', '城关镇北街社区3栋***', '城关镇北街社区***'],
    ['城关镇北街社区12号', '城关镇北街社区12号', '城关镇北街社区***'],
    ['城关镇五一村3组', '城关镇五一村3组', '城关镇五一村***'],
    ['城关镇花园村社区新村路3栋101', '城关镇花园村社区新村路3栋***', '城关镇花园村社区***'],
    ['某处', '***', '***'],
  ])('address %s', (address, staff, community) => {
    expect(audiences.map((audience) => maskAddress(address, audience))).toEqual([staff, community, community]);
  });
});

describe('in general', () => {
  it('never shows the date of birth, nor the middle of a phone', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^9999\d{13}[\dX]$/),
        fc.stringMatching(/^1[3-9]\d{9}$/),
        fc.constantFrom(...audiences),
        (number, phone, audience) => {
          expect((maskIdentityNumber(number, audience) ?? '******').replace(/^\d{4,6}/, '')).not.toMatch(/^\d/);
          expect(maskPhone(phone, audience) ?? '').not.toContain(phone.slice(3, 7));
        },
      ),
    );
  });
  it('never gives anything back whole but an address that ends at the building', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...audiences), (value, audience) => {
        for (const masked of [
          maskName(value, audience),
          maskIdentityNumber(value, audience),
          maskPhone(value, audience),
          maskBankAccount(value, audience),
        ]) {
          expect(masked ?? '*').toContain('*');
        }
      }),
    );
  });
});
