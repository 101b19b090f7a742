import { code, count, date, employmentDifficultyCodes, keptByCommunity, register } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'help for those who are hard to employ';

/** Recognised as hard to employ. The work wanted and the skills stand in the unemployment row: they are asked once. */
export const hardToEmploy = register('statuses.hard-to-employ', {
  label: { zh: '就业困难人员', en: 'Hard to employ' },
  help: {
    zh: '经认定的就业困难人员，每人一条。就业意向和技能在“失业登记”里。',
    en: 'Recognised, one row a person; wishes and skills are kept under "Unemployment".',
  },
  source: '就业促进法 52; T14',
  group: groups.work,
  at: 'community',
  owner: 'human-resources',
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '就业困难人员', en: 'Person' }, purpose),
    difficulty: code(employmentDifficultyCodes, { label: { zh: '困难类型', en: 'Difficulty' }, listed: true, purpose }),
    recognisedOn: date({ label: { zh: '认定日期', en: 'Recognised on' }, listed: true, purpose }),
    until: date({ label: { zh: '退出日期', en: 'Until' }, purpose }),
    note: note(),
  },
  publishes: { hardToEmploy: count() },
});
