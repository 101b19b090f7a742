import { count, date, keptByCommunity, register, secretText, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'employment services';

/** A registered unemployed person: since when, and what work is wanted. */
export const unemployment = register('statuses.unemployment', {
  label: { zh: '失业登记', en: 'Unemployment' },
  help: { zh: '办理了失业登记的人，每人一条；就业后注明日期。', en: 'Registered as unemployed, one row a person.' },
  source: '就业促进法 35, 52; 就业服务与就业管理规定 63-66; T13',
  group: groups.work,
  at: 'community',
  owner: 'human-resources',
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '失业人员', en: 'Person' }, purpose),
    unemployedOn: date({ label: { zh: '失业日期', en: 'Unemployed since' }, listed: true, purpose }),
    certificateNumber: secretText({ label: { zh: '失业证号', en: 'Certificate number' }, purpose, max: 40 }),
    wantedWork: text({ label: { zh: '就业意向', en: 'Work wanted' }, listed: true, purpose, example: '超市收银，离家近' }),
    skills: text({ label: { zh: '技能特长', en: 'Skills' }, listed: true, purpose, example: '电工证' }),
    employedOn: date({ label: { zh: '再就业日期', en: 'Employed again on' }, purpose }),
    note: note(),
  },
  publishes: { unemployed: count().matching({ employedOn: null }), reemployed: count().matching({ employedOn: { present: true } }) },
});
