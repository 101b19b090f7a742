import { attachment, code, date, longText, openToOffices, reference, register, text } from '@linli/kernel/model';
import { demonstrationResultCodes } from '../codes.ts';

/** One evaluation of a grid as a demonstration grid (示范网格小区): the latest one decides whether it is one. */
export const demonstration = register('grids.demonstration', {
  label: { zh: '示范网格评定', en: 'Evaluation of a demonstration grid' },
  help: {
    zh: '一次评定一条：哪天评的、谁评的、结果和依据。最近一次结果决定是不是示范网格。',
    en: 'One row an evaluation: when, by whom, with what result. The latest decides whether the grid is a demonstration grid.',
  },
  source: 'Q17; domain.md 4.1',
  at: 'community',
  owner: 'political-legal',
  sharedWith: 'all',
  rights: { ...openToOffices, write: ['town-officer', 'county-officer'] },
  title: ['grid', 'evaluatedOn'],
  writtenBy: 'operations',
  peopleBringFiles: true,
  fields: {
    grid: reference('grids.grid', { label: { zh: '网格', en: 'Grid' }, required: true, listed: true, fixed: true }),
    result: code(demonstrationResultCodes, { label: { zh: '评定结果', en: 'Result' }, required: true, listed: true }),
    evaluatedOn: date({ label: { zh: '评定日期', en: 'Evaluated on' }, required: true, listed: true }),
    evaluator: text({ label: { zh: '评定单位', en: 'Evaluated by' }, required: true, listed: true, example: '县民政局' }),
    findings: longText({ label: { zh: '评定情况', en: 'Findings' }, required: true }),
    papers: attachment({ label: { zh: '评定材料', en: 'Papers' }, accepts: ['pdf', 'png', 'jpeg', 'webp', 'docx'], max: 8 }),
  },
});
