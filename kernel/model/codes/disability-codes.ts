import { codeItems, codeList } from './code-list.ts';

/** Classes of disability; the code is the 19th digit of the certificate number. */
export const disabilityClassCodes = codeList('disability-class', {
  standard: 'GB/T 26341-2010',
  label: { zh: '残疾类别', en: 'Class of disability' },
  items: codeItems([
    ['1', '视力残疾', 'Visual', '视力', '盲', '视残', '视力残'],
    ['2', '听力残疾', 'Hearing', '听力', '聋', '听残', '听力残'],
    ['3', '言语残疾', 'Speech', '言语', '语言残疾', '言语残', '哑'],
    ['4', '肢体残疾', 'Physical', '肢体', '肢残', '肢体残'],
    ['5', '智力残疾', 'Intellectual', '智力', '智残', '智力残'],
    ['6', '精神残疾', 'Mental', '精神', '精残', '精神残'],
    ['7', '多重残疾', 'Multiple', '多重', '综合残疾', '多重残'],
  ]),
});

/** Grades of disability; the code is the 20th digit of the certificate number. Grades 1 and 2 are severe. */
export const disabilityGradeCodes = codeList('disability-grade', {
  standard: 'GB/T 26341-2010',
  label: { zh: '残疾等级', en: 'Grade of disability' },
  items: codeItems([
    ['1', '一级', 'Grade 1', '一', '1级', 'I级', '壹级', '残疾一级', '一级残疾', '极重度'],
    ['2', '二级', 'Grade 2', '二', '2级', 'II级', '贰级', '残疾二级', '二级残疾', '重度'],
    ['3', '三级', 'Grade 3', '三', '3级', 'III级', '叁级', '残疾三级', '三级残疾', '中度'],
    ['4', '四级', 'Grade 4', '四', '4级', 'IV级', '肆级', '残疾四级', '四级残疾', '轻度'],
  ]),
});

/** The two subsidies for disabled people (国发〔2015〕52号). */
export const disabilitySubsidyCodes = codeList('disability-subsidy', {
  standard: '国发〔2015〕52号',
  label: { zh: '残疾人补贴', en: 'Subsidies for disabled people' },
  items: codeItems([
    ['living', '困难残疾人生活补贴', 'Living subsidy', '残疾人生活补贴', '困难残疾人补贴', '生活补贴'],
    ['nursing', '重度残疾人护理补贴', 'Nursing subsidy', '残疾人护理补贴', '重残护理补贴', '护理补贴', '重残补贴'],
    ['other', '其他补贴', 'Other subsidy', '其他', '其它'],
    ['none', '未享受', 'None', '无', '没有', '无补贴', '不享受', '未享受补贴', '否'],
  ]),
});
