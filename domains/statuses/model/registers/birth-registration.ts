import { count, date, integer, name, register, sum, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';
import { keptAtDesk } from '../rights.ts';

const purpose = 'services around birth';

/** The birth registration of a couple, kept under the mother. It is a service, not a permission. */
export const birthRegistration = register('statuses.birth-registration', {
  label: { zh: '生育登记', en: 'Birth registration' },
  help: { zh: '办理生育登记的妇女，每人一条；用于孕产和托育服务。', en: 'A registered mother-to-be or mother, one row a person.' },
  source: '人口与计划生育法 18, 30; T18',
  group: groups.health,
  at: 'community',
  owner: 'health',
  rights: keptAtDesk,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '登记人', en: 'Woman' }, purpose),
    spouseName: name({ label: { zh: '配偶姓名', en: 'Name of the spouse' }, listed: true, purpose }),
    children: integer({
      label: { zh: '子女数', en: 'Children' },
      unit: { zh: '人', en: 'persons' },
      listed: true,
      min: 0,
      max: 20,
      purpose,
    }),
    number: text({ label: { zh: '生育登记号', en: 'Registration number' }, listed: true, purpose }),
    registeredOn: date({ label: { zh: '登记日期', en: 'Registered on' }, purpose }),
    note: note(),
  },
  publishes: { birthRegistrations: count(), childrenOfRegistered: sum('children') },
});
