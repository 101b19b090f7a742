import { code, date, integer, openToOffices, reference, register, text } from '@linli/kernel/model';
import { strengthCodes, targetOpCodes } from '../codes.ts';

/** What a programme asks of an indicator: figure, deadline, strength. Kept as data, so that a plan can be run again. */
export const target = register('supervision.target', {
  label: { zh: '目标', en: 'Target' },
  help: { zh: '方案对一项指标的要求：数值、期限和力度。', en: 'What a programme asks of an indicator.' },
  source: 'domain.md 13.0',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['plan', 'indicator'],
  order: 'plan',
  unique: [['programme', 'plan']],
  fields: {
    programme: reference('supervision.programme', { label: { zh: '方案', en: 'Programme' }, required: true, listed: true, fixed: true }),
    plan: text({ label: { zh: '条目', en: 'Row of the plan' }, required: true, listed: true, searched: true, example: 'Q08' }),
    indicator: text({ label: { zh: '指标', en: 'Indicator' }, required: true, listed: true, example: 'supervision.volunteer-rate' }),
    op: code(targetOpCodes, { label: { zh: '比较', en: 'Comparison' }, required: true, listed: true }),
    numerator: integer({ label: { zh: '目标值分子', en: 'Numerator' }, required: true, listed: true, min: 0, max: 1_000_000 }),
    denominator: integer({ label: { zh: '目标值分母', en: 'Denominator' }, required: true, listed: true, min: 1, max: 1_000_000 }),
    deadline: date({ label: { zh: '期限', en: 'Deadline' }, listed: true }),
    strength: code(strengthCodes, { label: { zh: '力度', en: 'Strength' }, required: true, listed: true }),
  },
});
