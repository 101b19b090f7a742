import { code, date, decimal, integer, openToOffices, reference, register, text } from '@linli/kernel/model';
import { cycleCodes, departmentCodes, shapeCodes, templateStateCodes } from '../codes.ts';

/** A form as a department wants it. Only an admitted one can reach a community; what changes it is a new edition. */
export const formTemplate = register('ledgers.form-template', {
  label: { zh: '报表模板', en: 'Form template' },
  help: {
    zh: '部门设计的一份报表。准入后才能下发给社区；修订另出一版。',
    en: 'A form that a department designed. Only an admitted one can be sent; a change is a new edition.',
  },
  source: 'M54 M56; domain.md 8.2, 8.6; 国办函〔2026〕12号',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['title'],
  order: 'title',
  writtenBy: 'operations',
  fields: {
    title: text({ label: { zh: '报表名称', en: 'Title' }, required: true, listed: true, searched: true, example: '老年人关爱服务月报' }),
    department: code(departmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, listed: true }),
    cycle: code(cycleCodes, { label: { zh: '周期', en: 'Cycle' }, required: true, listed: true }),
    shape: code(shapeCodes, { label: { zh: '样式', en: 'Shape' }, required: true, listed: true }),
    state: code(templateStateCodes, { label: { zh: '状态', en: 'State' }, required: true, listed: true }),
    edition: integer({ label: { zh: '版次', en: 'Edition' }, required: true, listed: true, min: 1 }),
    previous: reference('ledgers.form-template', { label: { zh: '上一版', en: 'Edition before' } }),
    asked: integer({ label: { zh: '字段数', en: 'Fields' }, listed: true, min: 0 }),
    known: integer({ label: { zh: '已知字段数', en: 'Known fields' }, listed: true, min: 0 }),
    approval: text({
      label: { zh: '批准依据', en: 'Approval' },
      help: { zh: '新增字段超过 30% 时，写县里批准的文号。', en: 'Above 30 % new fields: the document by which the county approved.' },
    }),
    answer: text({ label: { zh: '退回或停用理由', en: 'Reason of return or retirement' } }),
    admittedOn: date({ label: { zh: '准入日期', en: 'Admitted on' }, listed: true }),
    decidedShare: decimal({ label: { zh: '新增字段占比', en: 'Share of new fields' }, unit: { zh: '%', en: '%' }, min: 0, max: 100 }),
  },
});
