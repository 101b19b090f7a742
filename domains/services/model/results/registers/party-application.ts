import { date, register, text } from '@linli/kernel/model';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'admission of party members';

/** Who has asked to join the Party, and the talk that the branch owes within a month. */
export const partyApplication = register('services.party-application', {
  label: { zh: '入党申请人', en: 'Applicant for party membership' },
  help: {
    zh: '递交入党申请书的人，每人一条；支部一个月内派人谈话。',
    en: 'Who has handed in an application; the branch talks with them within a month.',
  },
  source: '中国共产党发展党员工作细则 5, 6; DW03',
  group: resultGroup,
  at: 'community',
  owner: 'organisation',
  rights: keptAtDesk,
  title: ['person', 'appliedOn'],
  unique: [['person']],
  fields: {
    person: about({ zh: '申请人', en: 'Applicant' }, purpose),
    appliedOn: date({ label: { zh: '递交日期', en: 'Handed in on' }, required: true, listed: true, purpose }),
    talkedOn: date({ label: { zh: '谈话日期', en: 'Talked on' }, listed: true, purpose }),
    talker: text({ label: { zh: '谈话人', en: 'Who talked' }, listed: true, purpose, example: '支部组织委员' }),
    conclusion: text({
      label: { zh: '谈话结论', en: 'What came of the talk' },
      help: { zh: '一两句：是否建议列入培养、还需要了解什么。', en: 'A sentence or two: what follows and what is still to be learnt.' },
      purpose,
    }),
    note: note(),
  },
});
