import { code, instant, integer, longText, register, text } from '@linli/kernel/model';
import { disposalStateCodes } from '../codes.ts';

const officers = ['community-worker', 'town-officer', 'county-officer'] as const;

/** What was proposed and decided about filings of one place whose term is over. With its filings it is the list of what was destroyed. */
export const disposal = register('archive.disposal', {
  label: { zh: '销毁鉴定', en: 'Disposal' },
  help: {
    zh: '保管期满的归档文件，一人提出、另一人决定；同意的留下销毁清册。',
    en: 'Filings whose term is over: one person proposes, another decides. What was destroyed stays listed.',
  },
  source: 'M57; 机关档案管理规定（国家档案局令第13号）',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: { read: officers, write: officers, unmask: [], export: officers },
  title: ['title'],
  writtenBy: 'operations',
  fields: {
    title: text({ label: { zh: '名称', en: 'Title' }, required: true, listed: true, searched: true, fixed: true }),
    state: code(disposalStateCodes, { label: { zh: '状态', en: 'State' }, required: true, listed: true }),
    filings: integer({ label: { zh: '件数', en: 'Filings' }, required: true, listed: true, fixed: true, min: 1 }),
    why: longText({ label: { zh: '鉴定意见', en: 'Why' }, required: true, fixed: true }),
    proposedBy: text({ label: { zh: '提出人', en: 'Proposed by' }, required: true, listed: true, fixed: true }),
    proposedAt: instant({ label: { zh: '提出时间', en: 'Proposed at' }, required: true, listed: true, fixed: true }),
    answer: longText({ label: { zh: '决定意见', en: 'Reason of the decision' } }),
    decidedBy: text({ label: { zh: '决定人', en: 'Decided by' }, listed: true }),
    decidedAt: instant({ label: { zh: '决定时间', en: 'Decided at' }, listed: true }),
    certificate: text({ label: { zh: '清册编号', en: 'Certificate' }, listed: true, searched: true }),
  },
});
