import { household, person, residence } from '@linli/residents/model';
import { elderCare, lowIncome } from '@linli/statuses/model';
import type { Entry } from './entry.ts';
import { gridOf, kept, known, noteHeaders } from './kept.ts';
import { type Role, roleLabels } from './role.ts';
import { rowEntries } from './row-entries.ts';
import { statusEntries } from './status-entries.ts';

const people = kept('person', person, {
  name: '名字 姓名全称 人员姓名 居民姓名 真实姓名 被登记人',
  identityNumber:
    '身份证 身份证号码 公民身份号码 公民身份证号码 居民身份证号 居民身份证 身份证件号 证件号 证件号码 身份号码 身份证编号 身份证明号码 二代身份证号 公民身份证',
  idType: '证件种类 证件类别 身份证件类型',
  sex: '男女 性別',
  birthDate: '出生年月 出生年月日 出生时间 生日 出生 出生日 诞生日期 公历生日 出生年份',
  ethnicGroup: '民族成分 族别 民族族别',
  maritalStatus: '婚姻 婚姻情况 婚否 婚姻状态 婚姻现状',
  education: '学历 文化 文化水平 教育程度 受教育程度 最高学历 学历层次 文化教育程度',
  politicalStatus: '政治身份 政治面目 党派 政治状况',
  phone: '联系电话 电话 手机 手机号 联系方式 本人电话 联系手机 常用电话 电话或手机 联系电话或手机',
  socialCard: '社会保障卡号 社会保障号 社保卡 社保卡卡号',
  employer: '单位 就业单位 工作单位及职务 单位名称 从业单位 务工单位 工作单位名称 工作地点 服务处所 现工作单位 所在单位 就业单位名称',
  registeredAddress:
    '户籍地 户籍所在地 户口所在地 户口地址 户籍住址 户口地 户籍详细地址 身份证地址 身份证住址 户籍所在地址 户口簿地址 户籍登记地址 户籍地详址',
  currentAddress:
    '现住址 现居住地 居住地址 住址 家庭住址 家庭地址 地址 详细地址 实际居住地址 现居地址 居住地 常住地址 实际居住地 现居住地址详细 家庭详细住址 详细住址 现住地址 居住详址 现居住详细地址 现家庭住址 实际住址 通讯地址 联系地址',
  note: noteHeaders,
});

const placeEntry: Entry = gridOf(person);

const homes = [
  ...kept('residence', residence, {
    relation: '人口类型 人口类别 居住类型 人户状态 户籍类型 人员类型 户籍状态 人口性质 居住状态 人员类别',
    relationToHead:
      '与户主的关系 户主关系 家庭关系 称谓 与户主称谓 和户主关系 与户主人关系 同户主关系 与户主之关系 关系 成员关系 与家庭户主关系 与本户户主关系',
    since: '来本地日期 来汉时间 来汉日期 入住日期 居住起始日期 入住时间 迁入日期 来本地时间 迁入时间 何时迁入',
  }),
  ...kept('household', household, {
    number: '户编号 户口簿号 户口本号 户口号 家庭编号 户籍号 家庭户号 户序号',
    kind: '户别 户口类别 户类型',
  }),
];

const allowances = kept('low-income', lowIncome, {
  category: '低保类型 救助类别 救助类型 保障类型 低保种类 保障性质 对象类别 低保性质 城乡类别 低保类别类型 城乡低保类别 低保类别 类别',
  class: '低保类别 低保档次 保障等级 低保等级 档次 类别 施保类别 分类施保类别 保障级别',
  familySize:
    '家庭人口数 家庭总人口 家庭人数 户籍人口数 人口数 家庭成员数 家庭总人数 户内人口 家庭成员人数 共同生活人口 共同生活人数 共同生活成员数 共同生活家庭成员人数 全家人口 总人口 人口 户人口',
  coveredPersons: '保障人口 保障人口数 享受人数 低保人数 救助人数 享受低保人数 纳入保障人数 施保人数 保障人员数 享保人数 受保人数 享受人口',
  monthlyAmount:
    '月保障金 月低保金 低保金额 保障金额 月发放金额 月补助金额 保障金 月救助金额 月享受金额 每月金额 月补差金额 补差金额 低保金 月金额 户月保障金额 月发放额 月保障标准 每月保障金额 月领取金额 月救助金 补助金额 金额',
  since:
    '享受日期 开始享受日期 享受低保日期 享受时间 享受起始时间 起始日期 起保日期 纳入日期 审批日期 起保时间 享受低保时间 开始时间 批准时间 批准日期 纳入低保时间 享受起始年月 开始享受时间 享受开始日期',
  bankAccount:
    '银行帐号 银行卡号 账号 帐号 卡号 一卡通账号 一卡通号 开户账号 惠农一卡通账号 存折账号 一折通账号 收款账号 打款账号 发放账号 社保卡银行账号',
  note: noteHeaders,
});

const elders = kept('elder-care', elderCare, {
  livingSituation: '居住情况 居住方式 居住形式 居住类型 养老方式',
  careAbility: '自理能力 生活自理能力 自理情况 失能等级 能力等级 生活自理情况 自理程度 失能情况',
  subsidies: '补贴 享受补贴情况 补贴类型 享受的补贴 享受补贴类型 补贴种类 享受待遇 高龄补贴 享受政策',
  emergencyContact: '应急联系人 紧急联系人及电话 紧急联系人姓名及电话 紧急联络人 紧急联系人姓名',
  assessedOn: '评估时间 能力评估日期 能力评估时间',
  note: noteHeaders,
});

const reckoned: Entry[] = [
  known('table.serial', 'table', 'integer', { zh: '序号', en: 'No.' }, '编号 顺序号 序列 no no. num 行号 顺号 排序 项次', true),
  known('person.age', 'self', 'integer', { zh: '年龄', en: 'Age' }, '岁数 周岁 年龄周岁 实足年龄 实际年龄 现年龄', true),
  known(
    'table.community',
    'table',
    'text',
    { zh: '所属社区', en: 'Community' },
    '社区 社区名称 所在社区 村社区 所属村社区 村居 所属村居 镇村 镇 乡镇 所属镇 县 县区 市 省 街道 居委会 村名 行政村 镇街 所属乡镇',
    true,
  ),
  known(
    'low-income.standard',
    'self',
    'money',
    { zh: '人均保障标准', en: 'Amount for each person' },
    '人均金额 人均补差 保障标准 人均月保障金',
    false,
  ),
];

const homelessEntries: Entry[] = [
  known('person.occupation', 'self', 'text', { zh: '职业', en: 'Occupation' }, '从事职业 工种 就业情况 从业状况 就业状态 职务'),
  known('person.health', 'self', 'secretText', { zh: '健康状况', en: 'Health' }, '身体状况 健康情况 身体情况 疾病 残疾情况 患病情况'),
  known('person.formerName', 'self', 'name', { zh: '曾用名', en: 'Former name' }, '别名 小名 又名'),
  known('person.faith', 'self', 'text', { zh: '宗教信仰', en: 'Religion' }, '信仰'),
];

/** What a header may ask of anybody else whom the line names. */
const others: readonly Role[] = ['head', 'landlord', 'tenant', 'contact', 'guardian', 'spouse', 'relative', 'handler', 'other'];
const askedOfOthers: readonly string[] = [
  'name',
  'identityNumber',
  'phone',
  'currentAddress',
  'registeredAddress',
  'sex',
  'birthDate',
  'employer',
  'ethnicGroup',
  'education',
  'politicalStatus',
  'maritalStatus',
  'note',
];

const aboutOthers: Entry[] = others.flatMap((role) => [
  ...askedOfOthers.map((key): Entry => {
    const base = people.find((each) => each.path === `person.${key}`);
    if (base === undefined) throw new Error(`No entry person.${key}.`);
    return {
      path: `${role}.${key}`,
      role,
      kind: base.kind,
      label: { zh: `${roleLabels[role].zh}${base.label.zh}`, en: `${base.label.en} of ${roleLabels[role].en}` },
      headers: [],
    };
  }),
  {
    path: `${role}.relation`,
    role,
    kind: 'text',
    label: { zh: `与${roleLabels[role].zh}关系`, en: `Relation to ${roleLabels[role].en}` },
    headers: role === 'head' || role === 'other' ? [] : [`与${roleLabels[role].zh}关系`, `与${roleLabels[role].zh}的关系`],
  },
]);
const aboutEmployer: Entry[] = ['phone', 'currentAddress'].map((key) => ({
  path: `employer.${key}`,
  role: 'employer',
  kind: 'text',
  label: key === 'phone' ? { zh: '单位电话', en: 'Phone of the employer' } : { zh: '单位地址', en: 'Address of the employer' },
  headers: [],
}));

/** Every fact that a ledger column may be taken for, as declared. */
export const declaredEntries: readonly Entry[] = Object.freeze([
  ...people,
  placeEntry,
  ...homes,
  ...allowances,
  ...elders,
  ...reckoned,
  ...homelessEntries,
  ...aboutOthers,
  ...aboutEmployer,
  ...statusEntries,
  ...rowEntries,
]);
