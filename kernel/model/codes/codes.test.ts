import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed } from '../values/parsed.ts';
import {
  bodyKindCodes,
  careAbilityCodes,
  codeList,
  dwellingKindCodes,
  educationCodes,
  elderSubsidyCodes,
  ethnicGroupCodes,
  extendCodeList,
  findCodeList,
  householdRelationCodes,
  householdRelationGroup,
  idTypeCodes,
  livingSituationCodes,
  lowIncomeCategoryCodes,
  maritalStatusCodes,
  politicalStatusCodes,
  postKindCodes,
  residenceRelationCodes,
  serviceAreaCodes,
  sharedCodeLists,
} from './index.ts';

const outcome = <T>(parsed: Parsed<T>): T | string => (parsed.ok ? parsed.value : parsed.fault.code);

describe('every shared list', () => {
  it.each(sharedCodeLists.map((list) => [list.name, list] as const))(
    '%s reads each code, label and synonym as its own item',
    (name, list) => {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(findCodeList(name)).toBe(list);
      expect(Object.isFrozen(list) && Object.isFrozen(list.items) && list.items.every((item) => Object.isFrozen(item))).toBe(true);
      for (const item of list.items) {
        expect(list.find(item.code)).toBe(item);
        expect(item.parent === undefined || list.find(item.parent) !== undefined).toBe(true);
        for (const text of [item.code, item.zh, item.en, ...(item.synonyms ?? [])]) {
          expect(outcome(list.parse(text)), `${name}: ${text}`).toBe(item.code);
          expect(outcome(list.parse(` ${text}　`)), `${name}: ${text} between blanks`).toBe(item.code);
        }
        expect(outcome(list.parse(`${item.code} ${item.zh}`))).toBe(item.code);
      }
    },
  );
  it('has names of its own', () => {
    expect(new Set(sharedCodeLists.map((list) => list.name)).size).toBe(sharedCodeLists.length);
    expect(findCodeList('no-such-list')).toBeUndefined();
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string()), fc.constantFrom(...sharedCodeLists), (raw, list) => {
        const parsed = list.parse(raw);
        expect(!parsed.ok || list.find(parsed.value) !== undefined).toBe(true);
        list.parseMany(raw);
      }),
    );
  });
});

describe('what ledgers write', () => {
  it.each([
    [ethnicGroupCodes, '汉', '01'],
    [ethnicGroupCodes, '汉族', '01'],
    [ethnicGroupCodes, '01', '01'],
    [ethnicGroupCodes, 1, '01'],
    [ethnicGroupCodes, 'HA', '01'],
    [ethnicGroupCodes, 'ｈａ', '01'],
    [ethnicGroupCodes, '01 汉族', '01'],
    [ethnicGroupCodes, '汉族（01）', '01'],
    [ethnicGroupCodes, '汉 族', '01'],
    [ethnicGroupCodes, '维族', '05'],
    [ethnicGroupCodes, '维', '05'],
    [ethnicGroupCodes, '崩龙族', '46'],
    [ethnicGroupCodes, '基诺族', '56'],
    [ethnicGroupCodes, '02汉族', 'unknown-code'],
    [ethnicGroupCodes, '57', 'unknown-code'],
    [educationCodes, '高中', '60'],
    [educationCodes, '大专', '30'],
    [educationCodes, '大专毕业', '30'],
    [educationCodes, '本科', '20'],
    [educationCodes, '大学', '20'],
    [educationCodes, '硕士', '10'],
    [educationCodes, '中专', '40'],
    [educationCodes, '职高', '40'],
    [educationCodes, '初中', '70'],
    [educationCodes, '小学', '80'],
    [educationCodes, '文盲', '90'],
    [educationCodes, '高中/中专', 'unknown-code'],
    [educationCodes, '不详', 'empty'],
    [politicalStatusCodes, '党员', '01'],
    [politicalStatusCodes, '中共党员', '01'],
    [politicalStatusCodes, '预备党员', '02'],
    [politicalStatusCodes, '团员', '03'],
    [politicalStatusCodes, '群众', '13'],
    [politicalStatusCodes, '非党员', 'unknown-code'],
    [politicalStatusCodes, '无', 'empty'],
    [politicalStatusCodes, 1, '01'],
    [maritalStatusCodes, '已婚', '20'],
    [maritalStatusCodes, '离异', '40'],
    [maritalStatusCodes, '再婚', '22'],
    [maritalStatusCodes, '20.0', '20'],
    [maritalStatusCodes, '2.0', 'unknown-code'],
    [maritalStatusCodes, '单身', 'unknown-code'],
    [householdRelationCodes, '户主', '0'],
    [householdRelationCodes, '本人', '0'],
    [householdRelationCodes, '02', '0'],
    [householdRelationCodes, '妻子', '12'],
    [householdRelationCodes, '儿子', '2'],
    [householdRelationCodes, '长子', '22'],
    [householdRelationCodes, '儿媳', '38'],
    [householdRelationCodes, '女婿', '28'],
    [householdRelationCodes, '外孙女', '44'],
    [householdRelationCodes, '母亲', '52'],
    [idTypeCodes, '身份证', '01'],
    [residenceRelationCodes, '仅户籍(外出)', 'registered-away'],
    [residenceRelationCodes, '暂住人口', 'temporary'],
    [careAbilityCodes, '半自理', 'partly-disabled'],
    [careAbilityCodes, '失能', 'fully-disabled'],
    [careAbilityCodes, '中度失能', 'unknown-code'],
    [livingSituationCodes, '空巢老人', 'empty-nest'],
    [lowIncomeCategoryCodes, '五保户', 'rural-destitute'],
    [dwellingKindCodes, '廉租房', 'public-rental'],
    [bodyKindCodes, '村（居）委会', 'committee'],
    [postKindCodes, '书记、主任', 'secretary-director'],
    [serviceAreaCodes, '卫生健康', 'WS'],
    [serviceAreaCodes, '', 'empty'],
  ] as const)('$0.name: %j is $2', (list, raw, code) => {
    expect(outcome(list.parse(raw))).toBe(code);
  });
  it('keeps the ethnic groups in the order of the standard', () => {
    expect(ethnicGroupCodes.items.filter((item) => Number(item.code) <= 56)).toHaveLength(56);
    expect(['03', '11', '15', '40', '55'].map((code) => ethnicGroupCodes.find(code)?.zh)).toEqual([
      '回族',
      '满族',
      '土家族',
      '普米族',
      '珞巴族',
    ]);
  });
  it('groups relations by their first digit', () => {
    expect(['0', '38', '52'].map(householdRelationGroup)).toEqual(['0', '3', '5']);
  });
  it('says what may be written', () => {
    expect(maritalStatusCodes.parse('单身')).toMatchObject({
      fault: { zh: '“单身”不在“婚姻状况”的选项中，可填：未婚、已婚、初婚、再婚、复婚、丧偶等。' },
    });
  });
});

describe('several in a cell', () => {
  it.each([
    ['高龄补贴、护理补贴', ['old-age', 'nursing']],
    ['高龄津贴,高龄补贴', ['old-age']],
    ['高龄补贴 护理补贴', ['old-age', 'nursing']],
    ['高龄补贴\n奖励扶助', ['old-age', 'family-planning']],
    ['高龄补贴和护理补贴', ['old-age', 'nursing']],
    ['无', ['none']],
    ['高龄补贴、别的', 'unknown-code'],
    ['—', 'empty'],
  ])('%j', (raw, expected) => {
    expect(outcome(elderSubsidyCodes.parseMany(raw))).toEqual(expected);
  });
});

describe('declaring a list', () => {
  const label = { zh: '颜色', en: 'Colour' };
  const red = { code: 'red', zh: '红', en: 'Red' };
  it('throws when two items claim the same word or code', () => {
    expect(() =>
      codeList('colour', { standard: 'Linli', label, items: [red, { code: 'blood', zh: '血红', en: 'Blood', synonyms: ['红'] }] }),
    ).toThrow('means both red and blood');
    expect(() => codeList('colour', { standard: 'Linli', label, items: [red, red] })).toThrow('stands twice');
  });
  it('takes a county’s own items without touching the list', () => {
    const list = codeList('colour', { standard: 'Linli', label, items: [red] });
    const longer = extendCodeList(list, [{ code: 'blue', zh: '蓝', en: 'Blue' }]);
    expect(outcome(longer.parse('蓝'))).toBe('blue');
    expect(outcome(list.parse('蓝'))).toBe('unknown-code');
  });
});
