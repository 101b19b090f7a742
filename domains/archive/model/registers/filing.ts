import { code, date, instant, integer, longText, reference, register, text, yesNo } from '@linli/kernel/model';
import { departmentCodes, ledgerCodes } from '@linli/ledgers/model';
import { filingKindCodes, retentionCodes } from '../codes.ts';

const officers = ['community-worker', 'town-officer', 'county-officer'] as const;

/** One form or ledger as it was handed in, frozen with its sources. Only its disposal is ever written afterwards. */
export const filing = register('archive.filing', {
  label: { zh: '归档文件', en: 'Filing' },
  help: {
    zh: '报表锁定或台账出具时固化下来的文件，连同每一格的来源。归档后不能改。',
    en: 'A form or ledger frozen as files, with the source of every cell. Nothing of it changes afterwards.',
  },
  source: 'M57; 国家档案局令第8号; DA/T 22-2015; 机关档案管理规定（国家档案局令第13号）',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: { read: officers, write: officers, unmask: [], export: officers },
  title: ['title', 'fileNumber'],
  order: 'archivedAt',
  unique: [['fileNumber']],
  writtenBy: 'operations',
  fields: {
    title: text({ label: { zh: '题名', en: 'Title' }, required: true, listed: true, searched: true, fixed: true }),
    fileNumber: text({
      label: { zh: '档号', en: 'File number' },
      required: true,
      listed: true,
      searched: true,
      fixed: true,
      example: '610921100001-WS·2026-D10-RS-0001',
    }),
    kind: code(filingKindCodes, { label: { zh: '归档来源', en: 'Kind' }, required: true, listed: true, fixed: true }),
    form: reference('ledgers.form', { label: { zh: '报表', en: 'Form' }, fixed: true }),
    ledger: code(ledgerCodes, { label: { zh: '台账', en: 'Ledger' }, fixed: true }),
    department: code(departmentCodes, { label: { zh: '主管部门', en: 'Department' }, required: true, listed: true, fixed: true }),
    filedBy: text({
      label: { zh: '立档单位', en: 'Filed by' },
      help: { zh: '归档时的名称，区划变更后不变。', en: 'By its name of that day; a later change of places does not touch it.' },
      required: true,
      fixed: true,
    }),
    year: integer({ label: { zh: '年度', en: 'Year' }, required: true, listed: true, fixed: true, min: 1900, max: 9999 }),
    period: text({ label: { zh: '期', en: 'Period' }, required: true, listed: true, fixed: true }),
    retention: code(retentionCodes, { label: { zh: '保管期限', en: 'Retention' }, required: true, listed: true, fixed: true }),
    keepUntil: date({
      label: { zh: '保管到', en: 'Kept until' },
      help: { zh: '从次年 1 月 1 日起算；永久保管的不填。', en: 'Reckoned from 1 January of the next year; empty when kept for ever.' },
      listed: true,
      fixed: true,
    }),
    archivedAt: instant({ label: { zh: '归档时间', en: 'Archived at' }, required: true, listed: true, fixed: true }),
    archivedBy: text({ label: { zh: '归档人', en: 'Archived by' }, required: true, fixed: true }),
    lines: integer({ label: { zh: '行数', en: 'Lines' }, required: true, fixed: true, min: 0 }),
    files: integer({ label: { zh: '文件数', en: 'Files' }, required: true, fixed: true, min: 1 }),
    bytes: integer({ label: { zh: '字节数', en: 'Bytes' }, required: true, fixed: true, min: 0 }),
    digest: text({
      label: { zh: '总摘要', en: 'Digest' },
      help: { zh: '文件清单的 SHA-256 值，动一个字就对不上。', en: 'SHA-256 of the list of files: a changed letter shows.' },
      required: true,
      fixed: true,
    }),
    content: text({ label: { zh: '内容摘要', en: 'Digest of the content' }, required: true, fixed: true }),
    hasMasked: yesNo({ label: { zh: '有需要脱敏的内容', en: 'Holds what is masked' }, required: true, fixed: true }),
    registers: longText({ label: { zh: '取自', en: 'Taken from' }, fixed: true }),
    ordinal: integer({ label: { zh: '件号', en: 'Number' }, required: true, fixed: true, min: 1 }),
    disposal: reference('archive.disposal', { label: { zh: '销毁鉴定', en: 'Disposal' } }),
  },
});
