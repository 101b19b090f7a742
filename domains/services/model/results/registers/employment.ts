import { code, count, date, register, secretText, text } from '@linli/kernel/model';
import { employmentWayCodes } from '../codes.ts';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'employment services';

/** Somebody's work as registered: where, as what, since when; public posts with their agreement. */
export const employment = register('services.employment', {
  label: { zh: '就业登记', en: 'Employment' },
  help: {
    zh: '办理了就业登记的人，一段工作一条；离开时填截止日期。',
    en: 'One row for each job that was registered; the day of leaving ends it.',
  },
  source: '就业服务与就业管理规定 61-63; LD05 LD09',
  group: resultGroup,
  at: 'community',
  owner: 'human-resources',
  rights: keptAtDesk,
  title: ['person', 'employer'],
  since: 'since',
  until: 'until',
  fields: {
    person: about({ zh: '就业人员', en: 'Person' }, purpose),
    way: code(employmentWayCodes, { label: { zh: '就业方式', en: 'Kind of work' }, required: true, listed: true, purpose }),
    employer: text({
      label: { zh: '用人单位或经营字号', en: 'Employer or business' },
      help: { zh: '灵活就业的写做什么、在哪里做。', en: 'For flexible work: what is done and where.' },
      required: true,
      listed: true,
      purpose,
    }),
    work: text({ label: { zh: '岗位（工种）', en: 'Work' }, listed: true, purpose, example: '保洁员' }),
    since: date({ label: { zh: '就业日期', en: 'Since' }, required: true, listed: true, purpose }),
    until: date({ label: { zh: '合同（协议）到期', en: 'Until' }, listed: true, purpose }),
    certificateNumber: secretText({ label: { zh: '就业创业证号', en: 'Number of the certificate' }, purpose, max: 40 }),
    note: note(),
  },
  publishes: { employed: count(), inPublicPosts: count().matching({ way: 'public-post' }) },
});
