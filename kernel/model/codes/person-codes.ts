import { codeItems, codeList } from './code-list.ts';

/** Sex. */
export const sexCodes = codeList('sex', {
  standard: 'GB/T 2261.1-2003',
  label: { zh: '性别', en: 'Sex' },
  items: codeItems([
    ['0', '未知的性别', 'Unknown', '性别未知'],
    ['1', '男', 'Male', '男性', '男性别', 'M', 'man', '先生', '♂'],
    ['2', '女', 'Female', '女性', 'F', 'woman', '女士', '♀'],
    ['9', '未说明的性别', 'Not stated', '未说明'],
  ]),
});

/** Marital status. */
export const maritalStatusCodes = codeList('marital-status', {
  standard: 'GB/T 2261.2-2003',
  label: { zh: '婚姻状况', en: 'Marital status' },
  items: [
    ...codeItems([
      ['10', '未婚', 'Never married', '未结婚', '未婚娶'],
      ['20', '已婚', 'Married', '结婚', '有配偶', '已结婚', '在婚'],
    ]),
    { code: '21', zh: '初婚', en: 'First marriage', parent: '20' },
    { code: '22', zh: '再婚', en: 'Remarried', parent: '20' },
    { code: '23', zh: '复婚', en: 'Remarried to the former spouse', parent: '20' },
    ...codeItems([
      ['30', '丧偶', 'Widowed', '丧', '丧妻', '丧夫', '寡居'],
      ['40', '离婚', 'Divorced', '离异', '离', '已离婚'],
      ['90', '未说明', 'Not stated', '未说明的婚姻状况'],
    ]),
  ],
});

const RELATION_DETAILS = codeItems([
  ['11', '夫', 'Husband', '丈夫', '老公'],
  ['12', '妻', 'Wife', '妻子', '老婆', '爱人'],
  ['21', '独生子', 'Only son'],
  ['22', '长子', 'First son', '大儿子', '长男'],
  ['23', '次子', 'Second son', '二子', '二儿子', '次男'],
  ['24', '三子', 'Third son', '三儿子'],
  ['25', '四子', 'Fourth son', '四儿子'],
  ['26', '五子', 'Fifth son', '五儿子'],
  ['27', '养子或继子', 'Adopted son or stepson', '养子', '继子'],
  ['28', '女婿', 'Son-in-law'],
  ['29', '其他儿子', 'Another son'],
  ['31', '独生女', 'Only daughter'],
  ['32', '长女', 'First daughter', '大女儿'],
  ['33', '次女', 'Second daughter', '二女', '二女儿'],
  ['34', '三女', 'Third daughter', '三女儿'],
  ['35', '四女', 'Fourth daughter', '四女儿'],
  ['36', '五女', 'Fifth daughter', '五女儿'],
  ['37', '养女或继女', 'Adopted daughter or stepdaughter', '养女', '继女'],
  ['38', '儿媳', 'Daughter-in-law', '儿媳妇', '媳妇', '媳'],
  ['39', '其他女儿', 'Another daughter'],
  ['41', '孙子', 'Grandson, son of a son', '孙', '长孙'],
  ['42', '孙女', 'Granddaughter, daughter of a son'],
  ['43', '外孙子', 'Grandson, son of a daughter', '外孙'],
  ['44', '外孙女', 'Granddaughter, daughter of a daughter'],
  ['45', '孙媳妇或外孙媳妇', 'Wife of a grandson', '孙媳', '孙媳妇', '外孙媳妇', '孙儿媳'],
  ['46', '孙女婿或外孙女婿', 'Husband of a granddaughter', '孙女婿', '外孙女婿', '孙婿'],
  ['47', '曾孙子或曾外孙子', 'Great-grandson', '曾孙', '曾孙子', '重孙', '重孙子', '外曾孙', '外曾孙子'],
  ['48', '曾孙女或曾外孙女', 'Great-granddaughter', '曾孙女', '重孙女', '外曾孙女'],
  ['49', '其他孙辈', 'Another grandchild'],
  ['51', '父亲', 'Father', '父', '爸爸'],
  ['52', '母亲', 'Mother', '母', '妈妈'],
  ['53', '公公', "Husband's father"],
  ['54', '婆婆', "Husband's mother"],
  ['55', '岳父', "Wife's father"],
  ['56', '岳母', "Wife's mother"],
  ['57', '继父或养父', 'Stepfather or adoptive father', '继父', '养父'],
  ['58', '继母或养母', 'Stepmother or adoptive mother', '继母', '养母'],
  ['59', '其他父母关系', 'Another parent'],
  ['61', '祖父', "Father's father", '爷爷'],
  ['62', '祖母', "Father's mother", '奶奶'],
  ['63', '外祖父', "Mother's father", '外公', '姥爷'],
  ['64', '外祖母', "Mother's mother", '外婆', '姥姥'],
  ['65', '配偶的祖父母或外祖父母', "Spouse's grandparent"],
  ['66', '曾祖父', 'Great-grandfather'],
  ['67', '曾祖母', 'Great-grandmother'],
  ['68', '配偶的曾祖父母', "Spouse's great-grandparent"],
  ['69', '其他祖父母关系', 'Another grandparent'],
  ['71', '兄', 'Elder brother', '哥哥', '哥', '兄长'],
  ['72', '嫂', "Elder brother's wife", '嫂子'],
  ['73', '弟', 'Younger brother', '弟弟'],
  ['74', '弟媳', "Younger brother's wife", '弟妹', '弟媳妇'],
  ['75', '姐姐', 'Elder sister', '姐'],
  ['76', '姐夫', "Elder sister's husband"],
  ['77', '妹妹', 'Younger sister', '妹'],
  ['78', '妹夫', "Younger sister's husband"],
  ['79', '其他兄弟姐妹', 'Another sibling'],
]).map((item) => ({ ...item, parent: item.code.charAt(0) }));

/**
 * Relation to the head of the household. The one-digit codes are the groups; two-digit codes say more (儿媳 is 38) where the ledger does,
 * so that filling the ledger again gives back the same word.
 */
export const householdRelationCodes = codeList('household-relation', {
  standard: 'GB/T 4761-2008',
  label: { zh: '与户主关系', en: 'Relation to the head of the household' },
  items: [
    ...codeItems([
      ['0', '户主', 'Head of the household', '本人', '本人或户主', '本人/户主', '户主本人', '01', '02'],
      ['1', '配偶', 'Spouse', '夫妻', '夫或妻', '10'],
      ['2', '子', 'Son', '儿子', '儿', '20'],
      ['3', '女', 'Daughter', '女儿', '30'],
      ['4', '孙子女、外孙子女', 'Grandchild', '孙子女', '外孙子女', '孙辈', '孙子女/外孙子女', '40'],
      ['5', '父母', 'Parent', '父或母', '50'],
      ['6', '祖父母、外祖父母', 'Grandparent', '祖父母', '外祖父母', '祖父母/外祖父母', '60'],
      ['7', '兄弟姐妹', 'Sibling', '兄、弟、姐、妹', '兄弟', '姐妹', '70'],
      ['8', '其他', 'Other', '其它', '其他亲属', '其他关系', '非亲属', '80'],
    ]),
    ...RELATION_DETAILS,
  ],
});

/** The one-digit group of a relation: 儿媳 (38) counts as 3. */
export function householdRelationGroup(code: string): string {
  return code.charAt(0);
}

const asSchooling = (words: readonly string[]): string[] =>
  words.flatMap((word) => [word, `${word}毕业`, `${word}在读`, `${word}肄业`, `${word}学历`, `${word}文化`]);

/** Highest education. */
export const educationCodes = codeList('education', {
  standard: 'GB/T 4658-2006',
  label: { zh: '文化程度', en: 'Education' },
  items: codeItems([
    [
      '10',
      '研究生',
      'Postgraduate',
      ...asSchooling(['硕士', '博士', '硕士研究生', '博士研究生', '研究生及以上']),
      '研究生教育',
      '研究生毕业',
      '研究生学历',
      '研究生在读',
    ],
    [
      '20',
      '大学本科',
      'Bachelor',
      ...asSchooling(['本科', '大学', '学士', '全日制本科', '在职本科']),
      '大学本科教育',
      '大学本科毕业',
      '大学本科学历',
    ],
    [
      '30',
      '大学专科',
      'Junior college',
      ...asSchooling(['大专', '专科', '高职', '高职高专', '高等职业']),
      '大学专科教育',
      '大学专科毕业',
      '大学专科学历',
    ],
    [
      '40',
      '中等职业',
      'Vocational secondary',
      ...asSchooling(['中专', '中技', '职高', '职业高中', '技校', '技工学校', '中师', '中等专科']),
      '中等职业教育',
      '中职',
    ],
    ['60', '普通高中', 'Senior secondary', ...asSchooling(['高中']), '普通高级中学教育', '高级中学', '普高', '普通高中毕业'],
    ['70', '初中', 'Junior secondary', '初中毕业', '初中在读', '初中肄业', '初中学历', '初中文化', '初级中学', '初级中学教育'],
    ['80', '小学', 'Primary', '小学毕业', '小学在读', '小学肄业', '小学学历', '小学文化', '小学教育'],
    [
      '90',
      '其他',
      'Other',
      '其它',
      '文盲',
      '半文盲',
      '文盲或半文盲',
      '文盲半文盲',
      '未上学',
      '未上过学',
      '未读书',
      '不识字',
      '学龄前',
      '学龄前儿童',
      '学前',
      '学前教育',
      '幼儿园',
      '扫盲班',
    ],
  ]),
});

/** Political status. */
export const politicalStatusCodes = codeList('political-status', {
  standard: 'GB/T 4762-1984',
  label: { zh: '政治面貌', en: 'Political status' },
  items: codeItems([
    ['01', '中共党员', 'Member of the Communist Party', '党员', '共产党员', '中国共产党党员', '正式党员', '中共正式党员', '中共'],
    ['02', '预备党员', 'Probationary member of the Communist Party', '中共预备党员', '中国共产党预备党员'],
    ['03', '共青团员', 'Member of the Youth League', '团员', '共青团', '中国共产主义青年团团员'],
    ['04', '民革党员', 'Revolutionary Committee of the Kuomintang', '民革', '民革会员', '中国国民党革命委员会会员'],
    ['05', '民盟盟员', 'China Democratic League', '民盟', '中国民主同盟盟员'],
    ['06', '民建会员', 'China National Democratic Construction Association', '民建', '中国民主建国会会员'],
    ['07', '民进会员', 'China Association for Promoting Democracy', '民进', '中国民主促进会会员'],
    ['08', '农工党党员', "Chinese Peasants' and Workers' Democratic Party", '农工党', '农工民主党', '中国农工民主党党员'],
    ['09', '致公党党员', 'China Zhi Gong Party', '致公党', '中国致公党党员'],
    ['10', '九三学社社员', 'Jiusan Society', '九三学社', '九三'],
    ['11', '台盟盟员', 'Taiwan Democratic Self-Government League', '台盟', '台湾民主自治同盟盟员'],
    ['12', '无党派人士', 'Without party affiliation (public figure)', '无党派', '无党派民主人士'],
    ['13', '群众', 'Of no party', '普通群众', '一般群众', '普通公民'],
  ]),
});

/** Kind of identity document. */
export const idTypeCodes = codeList('id-type', {
  standard: 'Linli',
  label: { zh: '证件类型', en: 'Kind of document' },
  items: codeItems([
    ['01', '居民身份证', 'Identity card', '身份证', '二代身份证', '公民身份号码'],
    ['02', '户口簿', 'Household register (child without a card)', '户口本', '户口簿(无证儿童)'],
    ['03', '护照', 'Passport'],
    ['04', '港澳居民居住证', 'Residence permit for Hong Kong and Macao residents', '港澳居住证'],
    ['05', '台湾居民居住证', 'Residence permit for Taiwan residents', '台湾居住证'],
    ['06', '外国人永久居留身份证', "Foreigner's permanent residence card", '外国人永久居留证', '永居证'],
    ['99', '无证件', 'No document', '无证', '没有证件'],
  ]),
});
