import { count, date, openToOffices, register, text, yesNo } from '@linli/kernel/model';

/**
 * What the plan must know of a community: whether it is an urban one. The official list differs from the statistical
 * codes, so it is a fact with a date and a document, never read off the code (domain.md 0.5).
 */
export const community = register('regions.community', {
  label: { zh: '社区（村）情况', en: 'Community' },
  help: {
    zh: '每个社区（村）一条；是否城镇社区由县里认定，是各项比例的分母。',
    en: 'One row each; whether it counts as urban is decided by the county and is the denominator of the plan.',
  },
  source: 'domain.md 0.5, 13.0',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['name'],
  since: 'decidedOn',
  ofPlace: { code: 'code', name: 'name' },
  unique: [['name', 'code']],
  fields: {
    name: text({ label: { zh: '名称', en: 'Name' }, required: true, listed: true, searched: true }),
    code: text({ label: { zh: '代码', en: 'Code' }, required: true, listed: true, searched: true, fixed: true }),
    urban: yesNo({ label: { zh: '城镇社区', en: 'Urban community' }, required: true, listed: true }),
    decidedOn: date({ label: { zh: '认定日期', en: 'Decided on' }, listed: true }),
    document: text({ label: { zh: '认定文件', en: 'Document' } }),
  },
  publishes: { urban: count().matching({ urban: true }), communities: count() },
});
