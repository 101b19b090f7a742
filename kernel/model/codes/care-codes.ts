import { codeItems, codeList } from './code-list.ts';

/** Ability to care for oneself. The five grades of GB/T 42195 are not mapped onto these three: that takes an assessor. */
export const careAbilityCodes = codeList('care-ability', {
  standard: 'Linli',
  label: { zh: '自理能力等级', en: 'Ability to care for oneself' },
  items: codeItems([
    [
      'self-reliant',
      '自理',
      'Self-reliant',
      '全自理',
      '完全自理',
      '能自理',
      '生活自理',
      '能够自理',
      '生活能自理',
      '可自理',
      '有自理能力',
      '完全具备生活自理能力',
      '具备生活自理能力',
      '能力完好',
    ],
    [
      'partly-disabled',
      '部分失能',
      'Partly disabled',
      '半自理',
      '半失能',
      '部分自理',
      '半护理',
      '部分丧失生活自理能力',
      '部分丧失自理能力',
      '生活半自理',
    ],
    [
      'fully-disabled',
      '完全失能',
      'Fully disabled',
      '失能',
      '全失能',
      '不能自理',
      '无自理能力',
      '全护理',
      '完全丧失生活自理能力',
      '完全丧失自理能力',
      '生活不能自理',
      '丧失自理能力',
      '完全不能自理',
    ],
  ]),
});

/** With whom an older person lives. */
export const livingSituationCodes = codeList('living-situation', {
  standard: 'Linli',
  label: { zh: '居住状况', en: 'Living situation' },
  items: codeItems([
    ['alone', '独居', 'Alone', '独自居住', '单独居住', '独居老人', '一人居住', '单独生活'],
    ['empty-nest', '空巢', 'Without children at home', '空巢老人', '空巢家庭', '子女不在身边'],
    [
      'with-spouse',
      '与配偶同住',
      'With the spouse',
      '配偶同住',
      '与老伴同住',
      '夫妻同住',
      '夫妻居住',
      '夫妻二人',
      '夫妻二人居住',
      '夫妻俩',
      '老两口',
      '与配偶居住',
      '老两口同住',
    ],
    [
      'with-children',
      '与子女同住',
      'With children',
      '子女同住',
      '与子女居住',
      '和子女同住',
      '和子女一起住',
      '和子女住',
      '跟子女同住',
      '与子女一起居住',
      '随子女居住',
      '与儿子同住',
      '与女儿同住',
      '与儿女同住',
    ],
    [
      'with-grandchildren',
      '隔代同住',
      'With grandchildren only',
      '与孙辈同住',
      '与孙子女同住',
      '和孙辈同住',
      '和孙子女同住',
      '隔代居住',
      '隔代家庭',
    ],
    ['with-others', '与其他亲属同住', 'With other relatives', '与亲属同住', '与亲戚同住', '与兄弟姐妹同住'],
    ['left-behind', '留守', 'Left behind', '留守老人'],
    ['institution', '机构养老', 'In an institution', '养老院', '敬老院', '集中供养', '入住养老机构', '福利院', '养老机构'],
    ['other', '其他', 'Other', '其它'],
  ]),
});

/** Category of a household or person in need (Interim Measures for Social Assistance, 2014, and civil affairs notices). */
export const lowIncomeCategoryCodes = codeList('low-income-category', {
  standard: 'Linli',
  label: { zh: '保障类别', en: 'Category of assistance' },
  items: codeItems([
    ['urban-allowance', '城市低保', 'Urban minimum allowance', '城镇低保', '城市最低生活保障', '城低保', '城市'],
    ['rural-allowance', '农村低保', 'Rural minimum allowance', '农低保', '农村最低生活保障', '农村'],
    ['urban-destitute', '城市特困', 'Urban destitute support', '城市特困人员', '城市特困供养', '城镇特困', '三无人员', '城市三无'],
    ['rural-destitute', '农村特困', 'Rural destitute support', '农村特困人员', '农村特困供养', '五保', '五保户', '农村五保'],
    ['near-allowance', '低保边缘', 'Just above the allowance', '低保边缘家庭', '低保边缘户', '边缘户', '低收入', '低收入家庭'],
    ['burdened', '刚性支出困难', 'Hardship through unavoidable expenses', '刚性支出困难家庭', '支出型困难', '支出型困难家庭', '支出型贫困'],
    ['none', '非低收入', 'None', '非低保', '不属于', '一般户'],
  ]),
});

/** Class of the minimum allowance, where the county keeps classes. */
export const allowanceClassCodes = codeList('allowance-class', {
  standard: 'Linli',
  label: { zh: '低保类别', en: 'Class of the allowance' },
  items: codeItems([
    ['A', 'A类', 'Class A', '一类', '一档', '全额'],
    ['B', 'B类', 'Class B', '二类', '二档'],
    ['C', 'C类', 'Class C', '三类', '三档'],
    ['D', 'D类', 'Class D', '四类', '四档'],
  ]),
});

/** Subsidies that older people receive; several may stand in a cell. */
export const elderSubsidyCodes = codeList('elder-subsidy', {
  standard: 'Linli',
  label: { zh: '享受补贴', en: 'Subsidies received' },
  items: codeItems([
    [
      'old-age',
      '高龄补贴',
      'Old-age allowance',
      '高龄',
      '高龄津贴',
      '高龄老人生活保健补贴',
      '高龄老人补贴',
      '生活保健补贴',
      '老龄补贴',
      '高龄生活保健补贴',
    ],
    ['service', '养老服务补贴', 'Care service subsidy', '服务补贴', '居家养老服务补贴', '居家养老补贴'],
    ['nursing', '护理补贴', 'Nursing subsidy', '失能补贴', '失能老人护理补贴', '失能护理补贴', '老年人护理补贴'],
    [
      'poor-old-disabled',
      '经济困难高龄失能老年人补贴',
      'Subsidy for poor, very old and disabled elders',
      '经济困难高龄失能补贴',
      '高龄失能补贴',
      '经济困难老人补贴',
      '经济困难老年人补贴',
    ],
    ['disability-living', '困难残疾人生活补贴', 'Living subsidy for disabled people in need', '残疾人生活补贴', '困难残疾人补贴'],
    [
      'disability-nursing',
      '重度残疾人护理补贴',
      'Nursing subsidy for severely disabled people',
      '残疾人护理补贴',
      '重残护理补贴',
      '重残补贴',
    ],
    ['family-planning', '计生家庭奖励扶助', 'Family planning support', '奖励扶助', '计生奖扶', '计生奖励扶助', '特别扶助', '计生补贴'],
    ['none', '未享受', 'None', '无', '没有', '未享受补贴', '不享受', '无补贴', '否'],
  ]),
});
