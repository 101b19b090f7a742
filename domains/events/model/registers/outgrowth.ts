import { code, codeList, reference, register, text } from '@linli/kernel/model';

const officers = ['community-worker', 'town-officer', 'county-officer'] as const;

export const outgrowthKindCodes = codeList('event-outgrowth-kind', {
  standard: 'issue 5',
  label: { zh: '转成了什么', en: 'Became' },
  open: false,
  items: [
    { code: 'application', zh: '办件申请', en: 'Application' },
    { code: 'mediation', zh: '调解', en: 'Mediation' },
    { code: 'hazard', zh: '安全隐患', en: 'Hazard' },
    { code: 'defect', zh: '设施缺陷', en: 'Facility defect' },
    { code: 'topic', zh: '协商议题', en: 'Topic of deliberation' },
  ],
});

/** What an event became: one line leads from the event to the record that came of it, in whatever register that stands. */
export const outgrowth = register('events.outgrowth', {
  label: { zh: '转办', en: 'What came of it' },
  help: {
    zh: '一件事件转成的一条记录：隐患台账、调解、办件。',
    en: 'A record that an event became: a hazard, a mediation, an application.',
  },
  source: 'domain.md 4.3',
  at: 'community',
  owner: 'political-legal',
  sharedWith: 'all',
  rights: { read: ['grid-worker', ...officers], write: ['grid-worker', ...officers], unmask: [], export: officers },
  title: ['record'],
  writtenBy: 'operations',
  unique: [['event', 'kind', 'record']],
  fields: {
    event: reference('events.event', { label: { zh: '事件', en: 'Event' }, required: true, fixed: true, listed: true }),
    kind: code(outgrowthKindCodes, { label: { zh: '转成了什么', en: 'Became' }, required: true, fixed: true, listed: true }),
    register: text({ label: { zh: '所在台账', en: 'Register' }, required: true, fixed: true }),
    record: text({ label: { zh: '记录', en: 'Record' }, required: true, fixed: true, max: 36 }),
  },
});
