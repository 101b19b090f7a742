import { account, code, count, date, money, name, register, sum } from '@linli/kernel/model';
import { benefitCycleCodes, benefitKindCodes } from '../codes.ts';
import { itemDepartmentCodes } from '../../codes.ts';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'payment of the benefit and its review';

/** Money that was granted to a person: which, how much, how often, from when to when and into which account. */
export const benefit = register('services.benefit', {
  label: { zh: '补贴发放', en: 'Benefit' },
  help: {
    zh: '批准发给个人的一项钱一条；停发时填截止日期。低保、特困、临时救助在各自的台账里。',
    en: 'One row for each payment granted to a person. Allowance, destitute support and temporary relief have registers of their own.',
  },
  source: '社会救助暂行办法; 社会保险法; domain.md 3.2',
  group: resultGroup,
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['human-resources', 'medical-insurance', 'health', 'disabled-federation', 'organisation', 'finance'],
  walledBy: 'department',
  rights: keptAtDesk,
  title: ['person', 'kind'],
  since: 'since',
  until: 'until',
  fields: {
    person: about({ zh: '领取人', en: 'Who receives it' }, purpose),
    kind: code(benefitKindCodes, { label: { zh: '补贴种类', en: 'Kind' }, required: true, listed: true }),
    department: code(itemDepartmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, fixed: true }),
    amount: money({ label: { zh: '金额', en: 'Amount' }, unit: { zh: '元', en: 'yuan' }, required: true, listed: true, min: 0, purpose }),
    cycle: code(benefitCycleCodes, { label: { zh: '发放方式', en: 'How it is paid' }, required: true, listed: true }),
    since: date({
      label: { zh: '起发日期', en: 'From' },
      help: {
        zh: '从哪天（月）起算。一次性的填发放日期。',
        en: 'From which day it is reckoned; the day of payment where it is paid once.',
      },
      required: true,
      listed: true,
      purpose,
    }),
    until: date({ label: { zh: '截止日期', en: 'Until' }, listed: true, purpose }),
    onAccountOf: name({
      label: { zh: '因谁享受', en: 'On account of' },
      help: { zh: '育儿补贴等填孩子姓名；为本人的不填。', en: 'The name of the child, for example; empty where it is for oneself.' },
      purpose,
    }),
    bankAccount: account({ label: { zh: '收款账号', en: 'Bank account' }, purpose: 'payment of the benefit' }),
    note: note(),
  },
  publishes: { benefits: count(), benefitAmount: sum('amount') },
});
