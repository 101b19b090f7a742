import { code, date, integer, openToOffices, places, reference, register, text, yesNo } from '@linli/kernel/model';
import { cycleCodes, departmentCodes } from '../codes.ts';

/** An admitted form that was sent to communities, with its rhythm. The system opens one form a community and period. */
export const formTask = register('ledgers.form-task', {
  label: { zh: '报表任务', en: 'Form task' },
  help: {
    zh: '把准入的报表下发给社区：给谁、多久一次、什么时候要。到期由系统自动开出每一期。',
    en: 'An admitted form sent to communities: to whom, how often, due when. The system opens each period.',
  },
  source: 'M54 M55; domain.md 8.2, 8.6',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['title'],
  writtenBy: 'operations',
  fields: {
    title: text({ label: { zh: '报表名称', en: 'Title' }, required: true, listed: true, searched: true }),
    template: reference('ledgers.form-template', { label: { zh: '模板', en: 'Template' }, required: true, fixed: true }),
    department: code(departmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, listed: true, fixed: true }),
    cycle: code(cycleCodes, { label: { zh: '周期', en: 'Cycle' }, required: true, listed: true, fixed: true }),
    sentTo: places({ label: { zh: '发给', en: 'Sent to' }, required: true, fixed: true }),
    startsOn: date({ label: { zh: '下发日期', en: 'Sent on' }, required: true, listed: true, fixed: true }),
    firstDueOn: date({ label: { zh: '首次截止', en: 'First due on' }, required: true, listed: true, fixed: true }),
    until: date({ label: { zh: '报到哪天为止', en: 'Until' }, listed: true }),
    opened: integer({ label: { zh: '已开期数', en: 'Periods opened' }, required: true, listed: true, min: 0 }),
    addsUp: yesNo({
      label: { zh: '向上相加', en: 'Added up' },
      help: { zh: '数字表逐项相加；名册逐行汇集。', en: 'Figures are added, lists are put together.' },
    }),
  },
});
