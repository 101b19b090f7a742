import { code, openToOffices, register, text } from '@linli/kernel/model';
import { retentionCodes } from '../codes.ts';

/** How long a form is kept, as the county's approved schedule says. Without a rule the rhythm of the form decides. */
export const retentionRule = register('archive.retention-rule', {
  label: { zh: '保管期限表', en: 'Retention rule' },
  help: {
    zh: '哪份报表保管多久，照经同级档案主管部门同意的保管期限表填。没有列的，月报、季报 10 年，其他 30 年。',
    en: 'How long a form is kept, by the approved schedule. Not listed: 10 years for what comes monthly or quarterly, else 30.',
  },
  source: '机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）',
  at: 'county',
  owner: 'civil-affairs',
  sharedWith: 'all',
  seenBelow: true,
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['title'],
  order: 'title',
  unique: [['title']],
  fields: {
    title: text({
      label: { zh: '报表名称', en: 'Title of the form' },
      help: { zh: '和报表上的名称一字不差，各版通用。', en: 'Exactly as on the form; it holds for every edition.' },
      required: true,
      listed: true,
      searched: true,
      example: '社区就业服务月报',
    }),
    retention: code(retentionCodes, { label: { zh: '保管期限', en: 'Retention' }, required: true, listed: true }),
    basis: text({ label: { zh: '依据', en: 'Basis' }, listed: true, example: '县档案局批复的保管期限表第 12 项' }),
  },
});
