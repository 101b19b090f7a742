import type { Random } from '../shared/random.ts';
import type { Habits } from './habits.ts';
import { type FieldWords, fields } from './fields.ts';
import { type LedgerKind, ledgerTables } from './ledgers.ts';

interface Caption {
  readonly field: string;
  readonly official: string;
  readonly short: readonly string[];
  readonly other: readonly string[];
  /** Heading over the column where the header has two lines; columns without one span both lines. */
  readonly group?: string;
  /** The caption under that heading, where the heading tells whose it is. */
  readonly under?: string;
}

const identityWords = {
  short: ['身份证', '证件号', '身份证号'],
  other: ['公民身份号码', '身份证号码', '证件号码', '居民身份证号', '公民身份证号码'],
} as const;
const phoneWords = { short: ['电话', '手机'], other: ['手机号', '联系方式', '手机号码', '电话号码', '本人电话'] } as const;
const addressWords = { short: ['住址', '现住址'], other: ['家庭住址', '现住地址', '居住地址', '现居住地', '详细住址'] } as const;

/** What clerks call the columns of the residents' ledger. Collected from forms, not from any program. */
const residents: readonly Caption[] = [
  { field: 'name', official: '姓名', short: ['姓名'], other: ['居民姓名', '人员姓名'], group: '基本信息' },
  { field: 'sex', official: '性别', short: ['性别'], other: ['性别'], group: '基本信息' },
  { field: 'ethnicGroup', official: '民族', short: ['民族'], other: ['民族', '族别'], group: '基本信息' },
  {
    field: 'birthDate',
    official: '出生日期',
    short: ['出生年月', '生日'],
    other: ['出生年月日', '出生年月', '出生时间'],
    group: '基本信息',
  },
  { field: 'identityNumber', official: '身份证号', ...identityWords, group: '基本信息' },
  {
    field: 'registeredAddress',
    official: '户籍地址',
    short: ['户籍地', '户口地址'],
    other: ['户口所在地', '户籍所在地', '户籍详址'],
    group: '住址信息',
  },
  { field: 'currentAddress', official: '现居住地址', ...addressWords, group: '住址信息' },
  { field: 'phone', official: '联系电话', ...phoneWords },
  { field: 'maritalStatus', official: '婚姻状况', short: ['婚姻', '婚否'], other: ['婚姻情况', '婚姻'], group: '其他情况' },
  { field: 'education', official: '文化程度', short: ['文化', '学历'], other: ['受教育程度', '学历'], group: '其他情况' },
  { field: 'politicalStatus', official: '政治面貌', short: ['面貌', '政治面貌'], other: ['政治面目', '政治面貌'], group: '其他情况' },
  { field: 'employer', official: '工作单位', short: ['单位'], other: ['就业单位', '工作（学习）单位', '所在单位'], group: '其他情况' },
  { field: 'relationToHead', official: '与户主关系', short: ['户主关系', '关系'], other: ['与户主的关系', '家庭关系', '同户主关系'] },
  { field: 'gridCode', official: '网格编码', short: ['网格', '网格号'], other: ['网格编号', '所属网格编码', '网格代码'] },
  { field: 'note', official: '备注', short: ['备注'], other: ['备注说明', '说明'] },
];

const lowIncome: readonly Caption[] = [
  {
    field: 'headName',
    official: '户主姓名',
    short: ['户主', '姓名'],
    other: ['低保户主姓名', '申请人姓名', '保障对象姓名'],
    group: '户主信息',
  },
  { field: 'identityNumber', official: '身份证号', ...identityWords, group: '户主信息' },
  { field: 'familySize', official: '家庭人口', short: ['人口', '家庭人数'], other: ['家庭人口数', '家庭成员数', '共同生活人口'] },
  {
    field: 'coveredPersons',
    official: '保障人数',
    short: ['享受人数', '低保人数'],
    other: ['保障人口数', '享受低保人数', '纳入保障人数'],
    group: '保障情况',
  },
  { field: 'category', official: '保障类别', short: ['类别'], other: ['低保类别', '救助类别', '保障类型'], group: '保障情况' },
  {
    field: 'monthlyAmountFen',
    official: '月保障金额',
    short: ['月低保金', '金额'],
    other: ['月补助金额', '月领取金额（元）', '保障金额（元/月）'],
    group: '保障情况',
  },
  {
    field: 'since',
    official: '享受起始日期',
    short: ['享受时间', '起始日期'],
    other: ['开始享受时间', '纳入低保时间', '享受低保起始时间'],
    group: '保障情况',
  },
  { field: 'currentAddress', official: '现居住地址', ...addressWords },
  { field: 'phone', official: '联系电话', ...phoneWords },
  { field: 'bankAccount', official: '银行账号', short: ['账号', '卡号'], other: ['银行卡号', '一卡通账号', '发放账号'] },
  { field: 'note', official: '备注', short: ['备注'], other: ['备注说明', '说明'] },
];

const person = new Set(['name', 'sex', 'ethnicGroup', 'birthDate', 'identityNumber']);
const contact = new Set(['registeredAddress', 'currentAddress', 'phone']);

function furtherCaptions(ledger: LedgerKind): readonly Caption[] {
  const { columns, heading } = ledgerTables[ledger];
  return columns.map((field): Caption => {
    const { official, short, other, under }: FieldWords = fields[field];
    const words = { field, official, short, other };
    if (under !== undefined) return { ...words, group: under[0], under: under[1] };
    if (field === 'note' || field === 'gridCode') return words;
    return { ...words, group: person.has(field) ? '基本信息' : contact.has(field) ? '联系方式' : heading };
  });
}

export function captionsOf(ledger: LedgerKind): readonly Caption[] {
  return ledger === 'T01' ? residents : ledger === 'T06' ? lowIncome : furtherCaptions(ledger);
}

const decorate: readonly ((text: string, field: string) => string)[] = [
  (text) => `*${text}`,
  (text) => `${text}（必填）`,
  (text) => (text.length === 2 ? `${text.charAt(0)} ${text.charAt(1)}` : text),
  (text) => (text.length > 3 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text),
  (text) => `${text}：`,
  (text) => `　${text} `,
  (text, field) => (field === 'birthDate' ? `${text}\n（年/月/日）` : field === 'monthlyAmountFen' ? `${text}（元）` : text),
  (text, field) => (field === 'identityNumber' ? `${text}（18位）` : text),
];

/** The caption of a field in the words of the file. */
export function writeCaption(random: Random, caption: Caption, words: Habits['captions']): string {
  switch (words) {
    case 'official':
      return caption.official;
    case 'abbreviated':
      return random.pick(caption.short);
    case 'other':
      return random.pick(caption.other);
    case 'decorated':
      return random.pick(decorate)(random.chance(0.6) ? caption.official : random.pick(caption.other), caption.field);
  }
}
