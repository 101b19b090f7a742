import {
  code,
  count,
  date,
  householdRelationCodes,
  keptByCommunity,
  reference,
  register,
  residenceRelationCodes,
} from '@linli/kernel/model';

/** Person × community × relation, with dates. At most one open row of each relation a person. */
export const residence = register('residents.residence', {
  label: { zh: '居住关系', en: 'Residence' },
  help: {
    zh: '一个人和一个社区的关系：户籍在册、常住、暂住或仅户籍。',
    en: 'How a person belongs to a community: registered, living, staying, or only registered.',
  },
  source: '户口登记条例 6, 15; 居住证暂行条例 2; domain.md 2.3; Q08 Q19',
  at: 'community',
  owner: 'public-security',
  sharedWith: 'all',
  rights: keptByCommunity,
  title: ['relation'],
  since: 'since',
  until: 'until',
  unique: [['person', 'relation']],
  fields: {
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, required: true, listed: true, fixed: true }),
    relation: code(residenceRelationCodes, { label: { zh: '关系', en: 'Relation' }, required: true, listed: true }),
    since: date({ label: { zh: '起', en: 'From' }, listed: true }),
    until: date({ label: { zh: '止', en: 'Until' }, listed: true }),
    household: reference('residents.household', { label: { zh: '家庭户', en: 'Household' } }),
    relationToHead: code(householdRelationCodes, { label: { zh: '与户主关系', en: 'Relation to the head' }, listed: true }),
    dwelling: reference('residents.dwelling', { label: { zh: '住房', en: 'Dwelling' } }),
  },
  publishes: {
    usual: count().matching({ relation: 'usual' }),
    temporary: count().matching({ relation: 'temporary' }),
    registered: count().matching({ relation: { in: ['registered', 'registered-away'] } }),
  },
});
