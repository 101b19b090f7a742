import { person } from '@linli/residents/model';
import { elderCare } from '@linli/statuses/model';
import type { LedgerTemplate } from './template.ts';

/** Age from which a resident is an elder (老年人权益保障法 2). */
const ELDER_AGE = 60;

/** Asked by civil affairs and the office on ageing: everybody of 60 or more on the day. */
export const t10: LedgerTemplate = {
  id: 'T10',
  title: '老年人台账',
  label: { zh: '老年人台账', en: 'Ledger of elders' },
  askedBy: { zh: '民政、老龄', en: 'Civil affairs and the office on ageing' },
  owners: ['civil-affairs'],
  lines: { of: person, agedFrom: ELDER_AGE },
  subject: 'self',
  status: elderCare,
  titleWords: ['老年人', '老龄', '老人台账', '老人花名册', '高龄老人', '高龄'],
  headerLines: ['填报单位：{place}    填报日期：{day}    60 周岁及以上 {rows} 人'],
  footerLines: ['填表人：            审核人：            （盖章）'],
  print: { landscape: true, paper: 'A4', fitWidth: true, repeatHeader: true },
  columns: [
    { header: '序号', entry: 'table.serial', width: 6, computed: true },
    { header: '姓名', entry: 'person.name', width: 9 },
    { header: '性别', entry: 'person.sex', width: 5 },
    { header: '出生日期', entry: 'person.birthDate', width: 11 },
    { header: '身份证号', entry: 'person.identityNumber', width: 20 },
    { header: '居住状况', entry: 'elder-care.livingSituation', width: 12 },
    { header: '自理能力等级', entry: 'elder-care.careAbility', width: 13 },
    { header: '享受补贴', entry: 'elder-care.subsidies', width: 18 },
    { header: '紧急联系人', entry: 'elder-care.emergencyContact', width: 20 },
    { header: '现居住地址', entry: 'person.currentAddress', width: 26 },
    { header: '联系电话', entry: 'person.phone', width: 14 },
    { header: '网格编码', entry: 'person.place', width: 17 },
    { header: '备注', entry: 'elder-care.note', width: 14 },
  ],
};
