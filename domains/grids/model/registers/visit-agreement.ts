import { code, codes, date, distinct, keptByCommunity, reference, register, text } from '@linli/kernel/model';
import { careGroupCodes, visitGroundCodes } from '../codes.ts';

const purpose = 'care visits to those who asked for them or agreed';

/** Somebody has asked for care visits or agreed to them. Nobody else is visited; withdrawing ends the row. */
export const visitAgreement = register('grids.visit-agreement', {
  label: { zh: '关爱走访约定', en: 'Agreement on care visits' },
  help: {
    zh: '本人提出或同意走访的关爱对象，一人一条。不愿意的不登记；改变主意就停用，不再走访。',
    en: 'One row for each person who asked for visits or agreed. Who changes their mind is visited no longer.',
  },
  source: 'GB/T 34300-2017; 个人信息保护法 13; domain.md 0.2, 4.3',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['disabled-federation'],
  rights: { ...keptByCommunity, write: ['grid-worker', 'community-worker'] },
  title: ['person'],
  since: 'agreedOn',
  until: 'until',
  unique: [['person']],
  fields: {
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, required: true, listed: true, fixed: true }),
    groups: codes(careGroupCodes, { label: { zh: '关爱对象', en: 'Care groups' }, required: true, listed: true, purpose }),
    ground: code(visitGroundCodes, { label: { zh: '走访依据', en: 'Why visits are made' }, required: true, listed: true, purpose }),
    agreedOn: date({ label: { zh: '约定日期', en: 'Agreed on' }, required: true, listed: true }),
    wishes: text({
      label: { zh: '本人要求', en: 'Wishes' },
      help: { zh: '什么时候方便、怎么联系、不希望谈什么。', en: 'When it suits, how to get in touch, what not to talk about.' },
      purpose,
    }),
    until: date({ label: { zh: '到何时为止', en: 'Until' } }),
  },
  publishes: { toVisit: distinct('person') },
});
