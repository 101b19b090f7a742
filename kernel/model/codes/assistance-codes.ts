import { codeItems, codeList } from './code-list.ts';

/** How a destitute person is supported (特困人员认定办法; 社会救助暂行办法 17). */
export const supportModeCodes = codeList('support-mode', {
  standard: '社会救助暂行办法 17',
  label: { zh: '供养方式', en: 'Mode of support' },
  items: codeItems([
    ['dispersed', '分散供养', 'At home', '分散', '居家供养', '散居', '分散供养人员'],
    ['centralised', '集中供养', 'In an institution', '集中', '机构供养', '敬老院供养', '集中供养人员'],
  ]),
});

/** Why temporary relief was given: sudden need or unavoidable expense (国发〔2014〕47号). */
export const reliefReasonCodes = codeList('relief-reason', {
  standard: '国发〔2014〕47号',
  label: { zh: '救助事由', en: 'Reason for relief' },
  items: codeItems([
    ['illness', '重大疾病', 'Serious illness', '疾病', '患病', '大病', '因病', '突发重病', '突发重大疾病', '因病致困'],
    ['accident', '意外事故', 'Accident', '交通事故', '意外', '意外伤害', '突发意外', '工伤'],
    ['fire', '火灾', 'Fire', '失火', '房屋火灾'],
    ['disaster', '自然灾害', 'Natural disaster', '因灾', '灾害', '洪涝灾害', '地质灾害'],
    ['education', '就学支出', 'Cost of schooling', '就学', '因学', '子女上学', '教育支出', '因学致困'],
    ['living', '生活困难', 'Hardship', '基本生活困难', '家庭困难', '临时困难', '生活困难救助'],
    ['other', '其他', 'Other', '其它', '其他原因'],
  ]),
});

/** Children in difficulty (国发〔2016〕36号) and left-behind children (国发〔2016〕13号); several may hold. */
export const childDifficultyCodes = codeList('child-difficulty', {
  standard: '国发〔2016〕36号',
  label: { zh: '困境类型', en: 'Kind of difficulty' },
  items: codeItems([
    ['orphan', '孤儿', 'Orphan', '社会散居孤儿', '散居孤儿', '机构孤儿'],
    ['unattended', '事实无人抚养', 'Without support in fact', '事实无人抚养儿童', '事实孤儿'],
    ['left-behind', '留守儿童', 'Left behind', '留守', '农村留守儿童', '父母外出务工'],
    [
      'poor-family',
      '家庭贫困',
      'Poor family',
      '家庭困难',
      '家庭困境',
      '家庭困境儿童',
      '家庭贫困儿童',
      '贫困家庭儿童',
      '低保家庭儿童',
      '家庭贫困导致的困境儿童',
      '生活困难',
    ],
    [
      'own-condition',
      '自身残疾或重病',
      'Disabled or seriously ill',
      '重病重残',
      '残疾',
      '重残',
      '重病',
      '患病',
      '残疾儿童',
      '自身困境',
      '自身困境儿童',
    ],
    [
      'guardianship',
      '监护缺失或不当',
      'Without proper guardianship',
      '监护困境',
      '监护困境儿童',
      '监护缺失',
      '监护缺失儿童',
      '监护不当',
      '监护不力',
      '失管',
    ],
    ['other', '其他', 'Other', '其它'],
  ]),
});

export const childSubsidyCodes = codeList('child-subsidy', {
  standard: '民发〔2019〕62号',
  label: { zh: '儿童补贴', en: 'Subsidies for children' },
  items: codeItems([
    ['orphan', '孤儿基本生活费', 'Orphan living allowance', '孤儿补贴', '孤儿生活费', '孤儿基本生活保障'],
    ['unattended', '事实无人抚养儿童基本生活补贴', 'Allowance for unattended children', '事实无人抚养儿童补贴', '事实无人抚养补贴'],
    ['low-income', '低保', 'Minimum living allowance', '最低生活保障', '低保金', '家庭低保'],
    ['other', '其他补贴', 'Other subsidy', '其他', '其它'],
    ['none', '未享受', 'None', '无', '没有', '无补贴', '不享受', '未享受补贴', '否'],
  ]),
});
