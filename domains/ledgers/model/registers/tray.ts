import { code, integer, reference, register, secretText, text } from '@linli/kernel/model';
import { trayKindCodes, trayReasonCodes, trayStateCodes } from '../codes.ts';
import { importRights } from './import.ts';

/** What an import could not place. It stays until somebody places or dismisses it: nothing is lost. */
export const tray = register('ledgers.tray', {
  label: { zh: '待处理区', en: 'Tray' },
  help: {
    zh: '导入时没有归位的内容，一条一条留在这里，直到有人处理。',
    en: 'What an import could not place, kept until somebody decides.',
  },
  source: 'M38; domain.md 8.6',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: importRights,
  title: ['header', 'shown'],
  writtenBy: 'operations',
  fields: {
    import: reference('ledgers.import', { label: { zh: '导入', en: 'Import' }, required: true, listed: true, fixed: true }),
    state: code(trayStateCodes, { label: { zh: '状态', en: 'State' }, required: true, listed: true }),
    kind: code(trayKindCodes, { label: { zh: '范围', en: 'Extent' }, required: true, listed: true, fixed: true }),
    reason: code(trayReasonCodes, { label: { zh: '原因', en: 'Reason' }, required: true, listed: true, fixed: true }),
    sheet: text({ label: { zh: '工作表', en: 'Sheet' }, listed: true, fixed: true }),
    row: integer({ label: { zh: '行', en: 'Row' }, listed: true, fixed: true }),
    header: text({ label: { zh: '列', en: 'Column' }, listed: true, fixed: true }),
    entry: text({ label: { zh: '认作', en: 'Taken for' }, fixed: true }),
    shown: text({
      label: { zh: '内容', en: 'Content' },
      listed: true,
      fixed: true,
      help: { zh: '号码只显示头尾。', en: 'Numbers are shown masked.' },
    }),
    text: secretText({ label: { zh: '原文', en: 'As written' }, fixed: true, max: 4000, purpose: 'to place what an import could not' }),
    count: integer({ label: { zh: '格数', en: 'Cells' }, fixed: true }),
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, listed: true }),
    note: text({ label: { zh: '处理说明', en: 'What was done' }, listed: true }),
  },
});
