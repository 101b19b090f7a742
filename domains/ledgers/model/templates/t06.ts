import { lowIncome } from '@linli/statuses/model';
import type { LedgerTemplate } from './template.ts';

/** Asked by civil affairs: households with the minimum living allowance, a line a household under its head. */
export const t06: LedgerTemplate = {
  id: 'T06',
  title: '低保对象台账',
  label: { zh: '低保对象台账', en: 'Ledger of low-income households' },
  askedBy: { zh: '民政', en: 'Civil affairs' },
  owners: ['civil-affairs'],
  lines: { of: lowIncome, about: 'person' },
  subject: 'head',
  status: lowIncome,
  titleWords: ['低保', '最低生活保障', '低保对象', '低保户', '低保家庭', '低收入家庭', '社会救助对象'],
  headerLines: ['填报单位：{place}    填报日期：{day}    共 {rows} 户    单位：元'],
  footerLines: ['填表人：            审核人：            （盖章）'],
  print: { landscape: true, paper: 'A4', fitWidth: true, repeatHeader: true },
  columns: [
    { header: '序号', entry: 'table.serial', width: 6, computed: true },
    { header: '户主姓名', entry: 'person.name', width: 10 },
    { header: '身份证号', entry: 'person.identityNumber', width: 20 },
    { header: '家庭人口', entry: 'low-income.familySize', width: 9 },
    { header: '保障人数', entry: 'low-income.coveredPersons', width: 9 },
    { header: '保障类别', entry: 'low-income.category', width: 11 },
    { header: '月保障金额', entry: 'low-income.monthlyAmount', width: 12 },
    { header: '享受起始日期', entry: 'low-income.since', width: 13 },
    { header: '现居住地址', entry: 'person.currentAddress', width: 26 },
    { header: '联系电话', entry: 'person.phone', width: 14 },
    { header: '银行账号', entry: 'low-income.bankAccount', width: 22 },
    { header: '备注', entry: 'low-income.note', width: 14 },
  ],
};
