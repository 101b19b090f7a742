import { childDifficultyCodes, childSubsidyCodes, codes, count, date, register, secretText, text } from '@linli/kernel/model';
import { groups } from '../groups.ts';
import { about, note } from '../parts.ts';
import { keptAtDesk } from '../rights.ts';

const purpose = 'protection of children in difficulty';

/** A child who needs protection. Under-14s are sensitive (PIPL 28): kept at the desk, the guardian sealed. */
export const childInNeed = register('statuses.child-in-need', {
  label: { zh: '困境（留守）儿童', en: 'Child in difficulty' },
  help: { zh: '未满 18 周岁、生活或监护有困难的孩子，每人一条。', en: 'Under 18, in difficulty or left behind, one row a child.' },
  source: '国发〔2016〕36号; 国发〔2016〕13号; T12',
  group: groups.assistance,
  at: 'community',
  owner: 'civil-affairs',
  rights: keptAtDesk,
  title: ['person'],
  unique: [['person']],
  fields: {
    person: about({ zh: '儿童', en: 'Child' }, purpose),
    guardian: secretText({
      label: { zh: '监护人', en: 'Guardian' },
      help: { zh: '姓名、关系和电话。', en: 'Name, relation and phone.' },
      purpose: 'to reach who looks after the child',
    }),
    difficulty: codes(childDifficultyCodes, { label: { zh: '困境类型', en: 'Difficulty' }, listed: true, purpose }),
    school: text({ label: { zh: '就读学校', en: 'School' }, listed: true, purpose }),
    subsidies: codes(childSubsidyCodes, { label: { zh: '享受补贴', en: 'Subsidies' }, listed: true, purpose }),
    since: date({ label: { zh: '纳入日期', en: 'Since' }, purpose }),
    note: note(),
  },
  publishes: { childrenInNeed: count() },
});
