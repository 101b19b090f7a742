import { count, date, keptByCommunity, register, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'services to retired people';

/** A retired employee who is looked after by the community instead of the former employer. */
export const retirement = register('statuses.retirement', {
  label: { zh: '退休人员', en: 'Retired person' },
  help: { zh: '移交社区管理服务的企业退休人员，每人一条。', en: 'Retired from an enterprise and served by the community.' },
  source: '中办发〔2003〕16号; T15',
  group: groups.work,
  at: 'community',
  owner: 'human-resources',
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '退休人员', en: 'Person' }, purpose),
    formerEmployer: text({ label: { zh: '原工作单位', en: 'Former employer' }, listed: true, purpose }),
    retiredOn: date({ label: { zh: '退休日期', en: 'Retired on' }, listed: true, purpose }),
    note: note(),
  },
  publishes: { retired: count() },
});
