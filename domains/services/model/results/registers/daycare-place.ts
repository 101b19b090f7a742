import { careAbilityCodes, code, count, date, money, register, secretText, text } from '@linli/kernel/model';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'care during the day';

/** A place of an elder in a day-care centre, by the agreement that was signed. */
export const daycarePlace = register('services.daycare-place', {
  label: { zh: '日间照料入托', en: 'Place in the day-care centre' },
  help: { zh: '签了服务协议、在日间照料中心入托的老人，每人一条。', en: 'An elder who has signed for day care, one row a person.' },
  source: '老年人权益保障法 37; M50; MZ15',
  group: resultGroup,
  at: 'community',
  owner: 'civil-affairs',
  rights: keptAtDesk,
  title: ['person'],
  since: 'since',
  until: 'until',
  unique: [['person']],
  fields: {
    person: about({ zh: '老年人', en: 'Elder' }, purpose),
    centre: text({ label: { zh: '照料中心', en: 'Centre' }, required: true, listed: true, example: '南街日间照料中心' }),
    careAbility: code(careAbilityCodes, {
      label: { zh: '自理能力等级', en: 'Ability of self-care' },
      required: true,
      listed: true,
      purpose,
    }),
    since: date({ label: { zh: '入托日期', en: 'Since' }, required: true, listed: true, purpose }),
    until: date({ label: { zh: '退托日期', en: 'Until' }, listed: true, purpose }),
    monthlyFee: money({ label: { zh: '每月自付', en: 'Fee a month' }, unit: { zh: '元', en: 'yuan' }, min: 0, purpose }),
    emergencyContact: secretText({
      label: { zh: '紧急联系人', en: 'Emergency contact' },
      help: { zh: '姓名、关系和电话。', en: 'Name, relation and phone.' },
      purpose: 'help in an emergency',
    }),
    note: note(),
  },
  publishes: { inDaycare: count() },
});
