import {
  account,
  allowanceClassCodes,
  code,
  count,
  date,
  integer,
  keptByCommunity,
  lowIncomeCategoryCodes,
  money,
  reference,
  register,
  sum,
  text,
} from '@linli/kernel/model';
import { groups } from '../groups.ts';

/** A household that receives the minimum living allowance or stands close to it; kept under its head. */
export const lowIncome = register('statuses.low-income', {
  label: { zh: '低保对象', en: 'Low-income household' },
  help: { zh: '享受低保或低保边缘待遇的家庭，登记在户主名下。', en: 'A household with the minimum living allowance, kept under its head.' },
  source: '社会救助暂行办法 9-13; T06',
  group: groups.assistance,
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['medical-insurance', 'disabled-federation'],
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: reference('residents.person', { label: { zh: '户主', en: 'Head' }, required: true, listed: true, fixed: true }),
    category: code(lowIncomeCategoryCodes, { label: { zh: '保障类别', en: 'Category' }, listed: true }),
    class: code(allowanceClassCodes, { label: { zh: '保障档次', en: 'Class' } }),
    familySize: integer({ label: { zh: '家庭人口', en: 'Family size' }, unit: { zh: '人', en: 'persons' }, listed: true, min: 1, max: 60 }),
    coveredPersons: integer({
      label: { zh: '保障人数', en: 'Persons covered' },
      unit: { zh: '人', en: 'persons' },
      listed: true,
      min: 0,
      max: 60,
    }),
    monthlyAmount: money({ label: { zh: '月保障金额', en: 'Monthly amount' }, unit: { zh: '元', en: 'yuan' }, listed: true, min: 0 }),
    since: date({ label: { zh: '享受起始日期', en: 'Since' }, listed: true }),
    bankAccount: account({ label: { zh: '银行账号', en: 'Bank account' }, purpose: 'payment of the allowance' }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: { lowIncomeHouseholds: count(), lowIncomePersons: sum('coveredPersons'), lowIncomeMonthly: sum('monthlyAmount') },
});
