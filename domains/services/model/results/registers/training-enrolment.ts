import { date, register, text } from '@linli/kernel/model';
import { about, keptAtDesk, note, resultGroup } from '../parts.ts';

const purpose = 'vocational training';

/** A place in a course of vocational training. */
export const trainingEnrolment = register('services.training-enrolment', {
  label: { zh: '职业技能培训报名', en: 'Enrolment in training' },
  help: { zh: '报上名的一门课一条；结业后填结业日期。', en: 'One row for each course; the day on which it was finished follows.' },
  source: '就业促进法 44-50; LD11',
  group: resultGroup,
  at: 'community',
  owner: 'human-resources',
  rights: keptAtDesk,
  title: ['person', 'course'],
  unique: [['person', 'course', 'startsOn']],
  fields: {
    person: about({ zh: '学员', en: 'Trainee' }, purpose),
    course: text({ label: { zh: '培训课程', en: 'Course' }, required: true, listed: true, searched: true, example: '家政服务员（初级）' }),
    school: text({ label: { zh: '培训机构', en: 'School' }, required: true, listed: true }),
    startsOn: date({ label: { zh: '开班日期', en: 'Begins on' }, required: true, listed: true }),
    site: text({ label: { zh: '上课地点', en: 'Where' } }),
    finishedOn: date({ label: { zh: '结业日期', en: 'Finished on' }, listed: true, purpose }),
    note: note(),
  },
});
