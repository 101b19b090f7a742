import { by, rules, workdays } from '@linli/kernel/model';

/** Within the promised time of the item, which goes on meanwhile; the county's custom, no law sets it. */
const ANSWER = workdays(5);

const asked = by('county-officer', { of: ['owner'] });

/** By which a department that is asked says what it thinks; all are asked at the same time. */
export const opinionRules = rules({
  states: {
    asked: { label: { zh: '待回复', en: 'Not answered yet' }, within: ANSWER },
    agreed: { label: { zh: '同意', en: 'Agreed' }, clock: 'over' },
    disagreed: { label: { zh: '不同意', en: 'Not agreed' }, clock: 'over' },
    wanting: { label: { zh: '请补材料', en: 'Papers wanted' }, clock: 'over' },
    dropped: { label: { zh: '不用再回', en: 'No longer needed' }, clock: 'over' },
  },
  steps: {
    ask: {
      label: { zh: '征求意见', en: 'Ask for an opinion' },
      from: [],
      to: 'asked',
      who: [by('county-officer')],
      needs: ['application', 'department', 'host', 'number', 'itemName', 'applicantName'],
      takenBy: 'operations',
    },
    agree: {
      label: { zh: '同意', en: 'Agree' },
      from: ['asked'],
      to: 'agreed',
      who: [asked],
      takes: ['words'],
      batch: true,
    },
    disagree: {
      label: { zh: '不同意', en: 'Do not agree' },
      from: ['asked'],
      to: 'disagreed',
      who: [asked],
      needs: ['words'],
    },
    wantPapers: {
      label: { zh: '请主办部门补材料', en: 'Ask for papers' },
      from: ['asked'],
      to: 'wanting',
      who: [asked],
      needs: ['words'],
    },
    drop: {
      label: { zh: '办件已结束', en: 'The application came to an end' },
      from: ['asked'],
      to: 'dropped',
      who: [by('county-officer')],
      aside: true,
      takenBy: 'operations',
    },
  },
});
