import { describe, expect, it } from 'vitest';
import { declaredFields } from './index.ts';

const { entries, find: findEntry, get: getEntry, meanings: meaningsOfHeader } = declaredFields;

const best = (header: string, group = ''): string | undefined => meaningsOfHeader(header, group)[0]?.entry.path;

describe('what a header means', () => {
  it.each([
    ['姓  名', 'person.name'],
    ['公民身份证号码（必填）', 'person.identityNumber'],
    ['手机号', 'person.phone'],
    ['联系电话（手机）', 'person.phone'],
    ['户口所在地详细地址', 'person.registeredAddress'],
    ['与户主的关系', 'residence.relationToHead'],
    ['月保障金额（元）', 'low-income.monthlyAmount'],
    ['享受低保起始时间', 'low-income.since'],
    ['网格编号', 'person.place'],
    ['序号', 'table.serial'],
  ])('%s is %s', (header, path) => {
    expect(best(header)).toBe(path);
  });

  it.each([
    ['房东姓名', 'landlord.name'],
    ['联系人电话', 'contact.phone'],
    ['紧急联系人', 'contact.name'],
    ['监护人身份证号', 'guardian.identityNumber'],
    ['配偶姓名', 'spouse.name'],
    ['代领人姓名', 'other.name'],
    ['户主姓名', 'head.name'],
    ['工作单位电话', 'employer.phone'],
    ['与监护人关系', 'guardian.relation'],
  ])('%s is somebody else’s: %s', (header, path) => {
    expect(meaningsOfHeader(header).map((each) => each.entry.path)).toContain(path);
    expect(meaningsOfHeader(header).some((each) => each.entry.role === 'self' && each.entry.path.startsWith('person.'))).toBe(false);
  });

  it('takes the person of a group for the person of its columns', () => {
    expect(best('姓名', '户主')).toBe('head.name');
    expect(best('电话', '紧急联系人')).toBe('contact.phone');
    expect(best('姓名', '基本信息')).toBe('person.name');
    expect(best('姓名', '代领人')).toBe('other.name');
  });

  it('does not guess at what it does not know', () => {
    for (const header of ['健身卡号', '车牌号', '乘车线路']) expect(meaningsOfHeader(header), header).toEqual([]);
  });
});

describe('the dictionary', () => {
  it('names every entry once, and every home exists', () => {
    expect(new Set(entries.map((each) => each.path)).size).toBe(entries.length);
    expect(entries.filter(({ target }) => target !== undefined && target.register.fields[target.field] === undefined)).toEqual([]);
  });

  it('misses politely, and insists where it must', () => {
    expect(findEntry('person.shoeSize')).toBeUndefined();
    expect(() => getEntry('person.shoeSize')).toThrow(/no entry/);
  });
});
