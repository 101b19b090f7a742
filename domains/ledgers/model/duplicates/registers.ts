import { code, codes, integer, longText, openToOffices, reference, register, text } from '@linli/kernel/model';
import { cycleCodes, departmentCodes, likenessCodes, mergeDecisionCodes } from '../forms/codes.ts';

const countyRights = { ...openToOffices, write: ['county-officer'] } as const;

/** A ledger or form that communities are asked to keep today: what is counted before and after the clean-up. */
export const ledger = register('ledgers.ledger', {
  label: { zh: '台账', en: 'Ledger' },
  help: {
    zh: '现在要求社区填的一份台账或报表：名称、谁要、有哪些列。合并或取消后停用。',
    en: 'A ledger or form that communities are asked to keep: its title, who asks for it, its columns. Ended when it is merged or dropped.',
  },
  source: 'M55 M56; domain.md 8.5',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: countyRights,
  title: ['title'],
  order: 'title',
  unique: [['title']],
  fields: {
    title: text({ label: { zh: '名称', en: 'Title' }, required: true, listed: true, searched: true, example: '独居空巢老人走访台账' }),
    askedBy: codes(departmentCodes, { label: { zh: '谁要', en: 'Asked by' }, listed: true }),
    cycle: code(cycleCodes, { label: { zh: '多久报一次', en: 'How often' }, listed: true }),
    columns: longText({
      label: { zh: '列', en: 'Columns' },
      help: { zh: '照表头抄下来，用顿号隔开。', en: 'As the header has them, with 、 between.' },
      required: true,
      example: '姓名、性别、身份证号、居住状况、走访日期、走访情况、走访人',
    }),
    template: text({
      label: { zh: '系统内模板', en: 'Template in the platform' },
      help: { zh: '系统已能自动填好的，写模板编号。', en: 'Id of the template that fills it.' },
    }),
  },
});

/** What was decided about two tables that repeat each other, and why. The newest counts. */
export const mergeDecision = register('ledgers.merge-decision', {
  label: { zh: '整合意见', en: 'Decision on repeated ledgers' },
  help: { zh: '对两份重复台账的处理意见和理由。', en: 'What was decided about two ledgers that repeat each other, and why.' },
  source: 'M56; domain.md 8.5',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: countyRights,
  title: ['reason'],
  writtenBy: 'operations',
  fields: {
    kept: reference('ledgers.ledger', { label: { zh: '保留的台账', en: 'Ledger that stays' }, required: true, listed: true, fixed: true }),
    other: reference('ledgers.ledger', { label: { zh: '另一份台账', en: 'The other ledger' }, required: true, listed: true, fixed: true }),
    likeness: code(likenessCodes, { label: { zh: '怎么重复', en: 'How they repeat' }, required: true, listed: true, fixed: true }),
    shared: integer({ label: { zh: '相同列', en: 'Same columns' }, required: true, listed: true, fixed: true, min: 0 }),
    together: integer({ label: { zh: '合计列', en: 'Columns together' }, required: true, listed: true, fixed: true, min: 1 }),
    dropped: longText({ label: { zh: '不再重复填的列', en: 'Columns not asked again' }, fixed: true }),
    moved: longText({ label: { zh: '并过去的列', en: 'Columns taken over' }, fixed: true }),
    decision: code(mergeDecisionCodes, { label: { zh: '意见', en: 'Decision' }, required: true, listed: true, fixed: true }),
    reason: text({ label: { zh: '理由', en: 'Reason' }, required: true, listed: true, fixed: true }),
  },
});
