import { date, openToOffices, register, text } from '@linli/kernel/model';

/** A plan with its time window. The county's own plan of one year is one; another county or year is another row. */
export const programme = register('supervision.programme', {
  label: { zh: '工作方案', en: 'Programme' },
  help: {
    zh: '一份有起止日期的工作方案，例如某年的社区建设提升年方案。',
    en: 'A plan with a beginning and an end, such as a county’s year of community building.',
  },
  source: 'Q01 M05 M71; domain.md 13.0',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['title'],
  fields: {
    title: text({ label: { zh: '名称', en: 'Title' }, required: true, listed: true, example: '社区建设提升年' }),
    titleEn: text({ label: { zh: '英文名称', en: 'English title' }, listed: true }),
    startsOn: date({ label: { zh: '开始', en: 'From' }, required: true, listed: true }),
    endsOn: date({ label: { zh: '结束', en: 'To' }, required: true, listed: true }),
    document: text({ label: { zh: '文号', en: 'Document number' }, listed: true }),
  },
});
