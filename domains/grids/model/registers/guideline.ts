import { attachment, count, date, openToOffices, register, text } from '@linli/kernel/model';

/** A guideline of grid management in one version: the county's rules, read by every town and community. */
export const guideline = register('grids.guideline', {
  label: { zh: '网格化指导文件', en: 'Guideline of grid management' },
  help: {
    zh: '《社区网格化实施方案》这类文件，一个版次一条；修订后停用旧版，登记新版。',
    en: 'One row a version; when a guideline is revised the old version ends and the new one is added.',
  },
  source: 'M40',
  at: 'county',
  owner: 'political-legal',
  sharedWith: 'all',
  rights: { ...openToOffices, write: ['county-officer'] },
  title: ['title', 'edition'],
  seenBelow: true,
  since: 'since',
  until: 'until',
  unique: [['title', 'edition']],
  fields: {
    title: text({ label: { zh: '文件名称', en: 'Title' }, required: true, listed: true, searched: true, example: '社区网格化实施方案' }),
    edition: text({ label: { zh: '版次', en: 'Edition' }, required: true, listed: true, example: '2026 年修订' }),
    number: text({ label: { zh: '文号', en: 'Document number' }, listed: true, searched: true, example: '汉综治发〔2026〕3号' }),
    issuer: text({ label: { zh: '发文单位', en: 'Issued by' }, listed: true, example: '县综治办' }),
    issuedOn: date({ label: { zh: '印发日期', en: 'Issued on' }, listed: true }),
    since: date({ label: { zh: '施行日期', en: 'In force since' }, required: true, listed: true }),
    until: date({ label: { zh: '停止施行', en: 'In force until' }, listed: true }),
    changed: text({ label: { zh: '这一版改了什么', en: 'What this version changes' } }),
    papers: attachment({ label: { zh: '文件', en: 'Document' }, accepts: ['pdf', 'docx'], max: 5 }),
  },
  publishes: { guidelines: count() },
});
