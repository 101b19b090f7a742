import { code, count, date, instant, integer, reference, register, sum, text, yesNo } from '@linli/kernel/model';
import { departmentCodes, formStateCodes, shapeCodes } from '../codes.ts';

const officers = ['community-worker', 'town-officer', 'county-officer'] as const;

const cells = (zh: string, en: string) => integer({ label: { zh, en }, required: true, min: 0 });

/** One community's sheet of one form for one period. Its cells are kept beside it, sealed. */
export const form = register('ledgers.form', {
  label: { zh: '报表', en: 'Form' },
  help: {
    zh: '一个社区一期的一份报表，由系统先填好，社区只补空项并确认。',
    en: 'One community’s form of one period, filled by the system first.',
  },
  source: 'Q16 M38 M55; domain.md 8.6',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: { read: officers, write: officers, unmask: [], export: officers },
  title: ['title', 'period'],
  order: 'dueOn',
  writtenBy: 'operations',
  fields: {
    title: text({ label: { zh: '报表名称', en: 'Title' }, required: true, listed: true, searched: true, fixed: true }),
    period: text({ label: { zh: '期', en: 'Period' }, required: true, listed: true, fixed: true, example: '2026-11' }),
    task: reference('ledgers.form-task', { label: { zh: '任务', en: 'Task' }, required: true, fixed: true }),
    template: reference('ledgers.form-template', { label: { zh: '模板', en: 'Template' }, required: true, fixed: true }),
    department: code(departmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, listed: true, fixed: true }),
    shape: code(shapeCodes, { label: { zh: '样式', en: 'Shape' }, required: true, fixed: true }),
    state: code(formStateCodes, { label: { zh: '状态', en: 'State' }, required: true, listed: true }),
    dueOn: date({ label: { zh: '截止', en: 'Due on' }, required: true, listed: true, fixed: true }),
    dueProvisional: yesNo({ label: { zh: '截止日期待定', en: 'Due day provisional' } }),
    lockOn: date({ label: { zh: '锁定日期', en: 'Locked after' }, required: true, fixed: true }),
    late: yesNo({ label: { zh: '逾期', en: 'Late' }, listed: true }),
    lines: cells('行数', 'Lines'),
    cells: cells('格数', 'Cells'),
    autoCells: cells('系统填好', 'Filled by the system'),
    manualCells: cells('手工填写', 'Typed'),
    correctedCells: cells('经勘误改正', 'Put right'),
    knownCells: cells('明知又填', 'Typed though known'),
    gaps: cells('还缺几格', 'Gaps'),
    filledOn: date({ label: { zh: '取数日期', en: 'Filled on' } }),
    confirmedAt: instant({ label: { zh: '确认时间', en: 'Confirmed at' }, listed: true }),
    confirmedLate: yesNo({ label: { zh: '逾期确认', en: 'Confirmed late' } }),
    answer: text({ label: { zh: '退回理由', en: 'Reason of return' } }),
  },
  publishes: {
    formsDue: count().matching({ state: { in: ['open', 'returned'] } }),
    formsLate: count().matching({ late: true, state: { in: ['open', 'returned'] } }),
    formCells: sum('cells'),
    formCellsAuto: sum('autoCells'),
    formCellsManual: sum('manualCells'),
    formCellsKnown: sum('knownCells'),
  },
});
