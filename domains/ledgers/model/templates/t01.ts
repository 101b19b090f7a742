import type { LedgerTemplate } from './template.ts';

/** Asked by public security and the town: every resident with the facts of the household register. */
export const t01: LedgerTemplate = {
  id: 'T01',
  title: '居民基本信息台账',
  label: { zh: '居民基本信息台账', en: 'Ledger of residents' },
  askedBy: { zh: '公安、镇', en: 'Public security and the town' },
  owners: ['public-security'],
  subject: 'self',
  titleWords: ['居民基本信息', '居民信息', '人口信息', '居民花名册', '人口花名册', '居民台账', '人口台账', '常住人口', '住户信息', '人员信息', '居民登记', '实有人口', '户籍人口', '居民底册', '人口底册'],
  headerLines: ['填报单位：{place}    填报日期：{day}    共 {rows} 人'],
  footerLines: ['填表人：            审核人：            （盖章）'],
  print: { landscape: true, paper: 'A3', fitWidth: true, repeatHeader: true },
  columns: [
    { header: '序号', entry: 'table.serial', width: 6, computed: true },
    { header: '姓名', entry: 'person.name', width: 9 },
    { header: '性别', entry: 'person.sex', width: 5 },
    { header: '民族', entry: 'person.ethnicGroup', width: 7 },
    { header: '出生日期', entry: 'person.birthDate', width: 11 },
    { header: '身份证号', entry: 'person.identityNumber', width: 20 },
    { header: '户籍地址', entry: 'person.registeredAddress', width: 26 },
    { header: '现居住地址', entry: 'person.currentAddress', width: 26 },
    { header: '联系电话', entry: 'person.phone', width: 14 },
    { header: '婚姻状况', entry: 'person.maritalStatus', width: 9 },
    { header: '文化程度', entry: 'person.education', width: 10 },
    { header: '政治面貌', entry: 'person.politicalStatus', width: 10 },
    { header: '工作单位', entry: 'person.employer', width: 18 },
    { header: '与户主关系', entry: 'residence.relationToHead', width: 11 },
    { header: '网格编码', entry: 'person.place', width: 17 },
    { header: '备注', entry: 'person.note', width: 14 },
  ],
};
