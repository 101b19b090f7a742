import { code, count, date, distinct, keptByCommunity, longText, reference, register, text } from '@linli/kernel/model';
import { visitPurposeCodes, visitResultCodes } from '../codes.ts';

/**
 * One care visit: to whom, for what, what came of it. No time of day, no position, no photo: nobody is clocked (domain.md 0.2). It counts
 * until the quarter after it is over, so that "visited this quarter" needs no clock but the calendar.
 */
export const visit = register('grids.visit', {
  label: { zh: '走访', en: 'Visit' },
  help: {
    zh: '对关爱对象的一次走访。只记目的和情况，不打卡、不定位。',
    en: 'One care visit: its purpose and what came of it. No clock-in and no position.',
  },
  source: 'GB/T 34300-2017; domain.md 0.2, 4.3',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['disabled-federation'],
  rights: { ...keptByCommunity, write: ['grid-worker', 'community-worker'] },
  title: ['person', 'visitedOn'],
  since: 'visitedOn',
  until: 'countsUntil',
  writtenBy: 'operations',
  fields: {
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, required: true, listed: true, fixed: true }),
    visitedOn: date({ label: { zh: '走访日期', en: 'Visited on' }, required: true, listed: true }),
    purpose: code(visitPurposeCodes, { label: { zh: '走访目的', en: 'Purpose' }, required: true, listed: true }),
    result: code(visitResultCodes, { label: { zh: '走访情况', en: 'What came of it' }, required: true, listed: true }),
    notes: longText({
      label: { zh: '记录', en: 'Notes' },
      help: {
        zh: '只记这次走访要办的事，不写病情和与走访无关的情况。',
        en: 'Only what the visit was about; no illness, nothing beside it.',
      },
      purpose: 'so that what was promised on a visit is done',
    }),
    visitor: text({ label: { zh: '走访人', en: 'Visited by' }, required: true, listed: true }),
    countsUntil: date({
      label: { zh: '本季截止', en: 'Counts until' },
      help: { zh: '走访所在季度的最后一天。', en: 'The last day of the quarter in which it was made.' },
    }),
  },
  publishes: { visits: count(), visitedThisQuarter: distinct('person').matching({ result: { in: ['well', 'helped', 'needs'] } }) },
});
