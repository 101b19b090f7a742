import { codeItems, codeList } from './code-list.ts';

/** Who is hard to employ and has a right to help (就业促进法 52; 就业服务与就业管理规定 40). */
export const employmentDifficultyCodes = codeList('employment-difficulty', {
  standard: '就业促进法 52',
  label: { zh: '困难类型', en: 'Kind of difficulty' },
  items: codeItems([
    ['older', '大龄失业人员', 'Older unemployed', '大龄', '4050人员', '“4050”人员', '就业困难大龄人员', '大龄就业困难人员'],
    ['zero-employment', '零就业家庭成员', 'Nobody of the family works', '零就业家庭', '零就业'],
    ['disabled', '残疾人员', 'Disabled', '残疾人', '残疾', '持证残疾人'],
    ['low-income', '低保家庭成员', 'Family on the allowance', '低保', '低保人员', '低保家庭', '享受低保人员'],
    ['long-term', '长期失业人员', 'Unemployed for a year or more', '长期失业', '连续失业一年以上', '连续失业一年以上人员'],
    ['landless', '失地农民', 'Lost the land', '被征地农民', '失地'],
    ['graduate', '困难高校毕业生', 'Graduate in difficulty', '高校毕业生', '困难家庭高校毕业生', '离校未就业毕业生'],
    ['other', '其他', 'Other', '其它'],
  ]),
});

/** Kinds of basic medical insurance (社会保险法 23-25). */
export const medicalInsuranceKindCodes = codeList('medical-insurance-kind', {
  standard: '社会保险法 23-25',
  label: { zh: '参保类别', en: 'Kind of insurance' },
  items: codeItems([
    [
      'residents',
      '城乡居民医保',
      'Residents',
      '居民医保',
      '城乡居民基本医疗保险',
      '城乡居民',
      '居民',
      '新农合',
      '城镇居民医保',
      '居民基本医疗保险',
    ],
    ['employees', '职工医保', 'Employees', '职工基本医疗保险', '城镇职工', '职工', '城镇职工医保', '城镇职工基本医疗保险'],
    ['flexible', '灵活就业人员医保', 'Self-insured', '灵活就业', '灵活就业人员', '灵活就业医保'],
    ['elsewhere', '异地参保', 'Insured elsewhere', '外地参保', '外省参保'],
    ['other', '其他', 'Other', '其它'],
  ]),
});

/** Why somebody stays away from the registered home (户口登记条例 15). */
export const stayReasonCodes = codeList('stay-reason', {
  standard: '户口登记条例 15',
  label: { zh: '暂住事由', en: 'Reason of stay' },
  items: codeItems([
    ['work', '务工', 'Work', '打工', '工作', '就业', '上班', '外来务工'],
    ['business', '经商', 'Business', '做生意', '个体经营', '经营', '创业'],
    ['farming', '务农', 'Farming', '种植', '养殖', '承包土地'],
    ['study', '就学', 'Study', '学习', '上学', '就读', '学习培训', '求学', '读书'],
    ['school-run', '陪读', 'With a child at school', '陪读家长', '照顾孩子上学'],
    ['accompanying', '随迁', 'Moved with the family', '随迁家属', '家属随迁', '随同迁移', '随家属', '随父母', '随子女'],
    ['family', '投靠亲友', 'With family', '投亲靠友', '投靠亲属', '投亲', '婚嫁', '探亲'],
    ['care', '治病疗养', 'Medical care', '就医', '看病', '疗养', '养老'],
    ['service', '家政服务', 'Domestic service', '保姆', '家政', '服务业'],
    ['duty', '公务出差', 'On duty', '因公', '借调', '公务'],
    ['other', '其他', 'Other', '其它'],
  ]),
});
