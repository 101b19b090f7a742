import { count, date, keptByCommunity, register, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'keeping contact with members who are away';

/** A member of the community's branch who has left for a while. Admission and branch stand in the member's own row. */
export const floatingMember = register('statuses.floating-member', {
  label: { zh: '流动党员', en: 'Member away from home' },
  help: {
    zh: '外出六个月以上、不便参加本支部活动的党员。入党日期和支部在“党员”里登记。',
    en: 'A member away for six months or more. Admission and branch are kept under "Party member".',
  },
  source: '关于加强和改进流动党员管理工作的意见; T05',
  group: groups.party,
  at: 'community',
  owner: 'organisation',
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '党员', en: 'Member' }, purpose),
    destination: text({ label: { zh: '流出地', en: 'Gone to' }, listed: true, purpose, example: '浙江省宁波市' }),
    leftOn: date({ label: { zh: '流出日期', en: 'Left on' }, listed: true, purpose }),
    returnedOn: date({ label: { zh: '返回日期', en: 'Back since' }, purpose }),
    contact: text({
      label: { zh: '联系人', en: 'Contact' },
      help: { zh: '支部里负责联系的人，姓名和电话。', en: 'Who of the branch keeps contact: name and phone.' },
      listed: true,
      purpose,
    }),
    note: note(),
  },
  publishes: { floatingMembers: count() },
});
