import { count, date, keptByCommunity, register, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';

const purpose = 'party affairs at the community';

/** A member of the Party in a branch of the community. Membership itself is told by the branch, not by the household register. */
export const partyMember = register('statuses.party-member', {
  label: { zh: '党员', en: 'Party member' },
  help: { zh: '在本社区党组织参加组织生活的党员，每人一条。', en: 'Somebody whose party life is in this community, one row a person.' },
  source: '中国共产党党员教育管理工作条例; T04',
  group: groups.party,
  at: 'community',
  owner: 'organisation',
  rights: keptByCommunity,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '党员', en: 'Member' }, purpose),
    joinedOn: date({ label: { zh: '入党日期', en: 'Admitted on' }, listed: true, purpose, example: '2008-07-01' }),
    confirmedOn: date({
      label: { zh: '转正日期', en: 'Full member since' },
      help: { zh: '预备党员还没有转正的，留空。', en: 'Empty while the member is on probation.' },
      listed: true,
      purpose,
    }),
    branch: text({ label: { zh: '所在党支部', en: 'Branch' }, listed: true, searched: true, purpose, example: '南街社区第一党支部' }),
    affiliation: text({
      label: { zh: '组织关系所在地', en: 'Where the membership is kept' },
      help: { zh: '组织关系在哪个党组织。在职党员到社区报到的，填单位党组织。', en: 'The organisation that holds the membership.' },
      purpose,
    }),
    note: note(),
  },
  publishes: { partyMembers: count(), partyMembersConfirmed: count().matching({ confirmedOn: { present: true } }) },
});
