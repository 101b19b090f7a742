import { code, count, date, hazardKindCodes, keptByCommunity, register, text } from '@linli/kernel/model';

/** A hazard found on a round: where, what, who puts it right and by when. Its grid is the place of the row. */
export const hazard = register('events.hazard', {
  label: { zh: '安全隐患', en: 'Hazard' },
  help: { zh: '排查发现的一处隐患一条，整改完填整改日期。', en: 'One row a hazard; the day on which it was put right ends it.' },
  source: '安全生产法 41; GB/T 34300-2017; T23',
  at: 'community',
  owner: 'emergency',
  sharedWith: ['political-legal', 'housing'],
  rights: { ...keptByCommunity, write: ['grid-worker', 'community-worker'] },
  title: ['location', 'kind'],
  fields: {
    location: text({
      label: { zh: '地点', en: 'Where' },
      required: true,
      listed: true,
      searched: true,
      example: '月河花园 3 栋 2 单元楼道',
    }),
    kind: code(hazardKindCodes, { label: { zh: '隐患类型', en: 'Kind' }, required: true, listed: true }),
    foundOn: date({ label: { zh: '排查日期', en: 'Found on' }, required: true, listed: true }),
    finder: text({ label: { zh: '排查人', en: 'Found by' }, purpose: 'who can tell more' }),
    responsible: text({ label: { zh: '整改责任人', en: 'Who puts it right' }, listed: true, purpose: 'who has to put it right' }),
    dueOn: date({ label: { zh: '整改期限', en: 'Due on' }, listed: true }),
    fixedOn: date({ label: { zh: '整改日期', en: 'Put right on' }, listed: true }),
    outcome: text({ label: { zh: '整改情况', en: 'What was done' } }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
  publishes: { hazards: count(), hazardsOpen: count().matching({ fixedOn: null }) },
});
