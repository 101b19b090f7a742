import { count, date, keptByCommunity, register, secretText } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'services to veterans';

/** Somebody who has served: from when to when, and the card that gives preference. */
export const veteran = register('statuses.veteran', {
  label: { zh: '退役军人', en: 'Veteran' },
  help: { zh: '退出现役的军人，每人一条。', en: 'Somebody who has left active service, one row a person.' },
  source: '退役军人保障法 2, 65; T24',
  group: groups.belonging,
  at: 'community',
  owner: 'veterans',
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '退役军人', en: 'Veteran' }, purpose),
    enlistedOn: date({ label: { zh: '入伍日期', en: 'Enlisted on' }, listed: true, purpose }),
    dischargedOn: date({ label: { zh: '退役日期', en: 'Discharged on' }, listed: true, purpose }),
    cardNumber: secretText({ label: { zh: '优待证号', en: 'Card number' }, purpose, max: 40 }),
    note: note(),
  },
  publishes: { veterans: count() },
});
