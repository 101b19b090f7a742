import { codeList } from '@linli/kernel/model';

export const importStateCodes = codeList('import-state', {
  standard: 'Linli',
  label: { zh: '导入状态', en: 'State of the import' },
  items: [
    { code: 'reading', zh: '正在读取', en: 'Being read' },
    { code: 'checked', zh: '已试导入', en: 'Dry run done' },
    { code: 'applying', zh: '正在导入', en: 'Being imported' },
    { code: 'applied', zh: '已导入', en: 'Imported' },
    { code: 'undoing', zh: '正在撤销', en: 'Being undone' },
    { code: 'undone', zh: '已撤销', en: 'Undone' },
    { code: 'cancelled', zh: '已放弃', en: 'Given up' },
    { code: 'failed', zh: '没有读成', en: 'Could not be read' },
  ],
});

export const ledgerCodes = codeList('ledger', {
  standard: 'Linli',
  label: { zh: '台账', en: 'Ledger' },
  items: [
    { code: 'T01', zh: '居民基本信息台账', en: 'Ledger of residents' },
    { code: 'T06', zh: '低保对象台账', en: 'Ledger of low-income households' },
    { code: 'T10', zh: '老年人台账', en: 'Ledger of elders' },
    { code: 'mixed', zh: '几种台账', en: 'Several ledgers' },
    { code: 'unknown', zh: '没认出来', en: 'Not recognised' },
  ],
});

export const trayStateCodes = codeList('tray-state', {
  standard: 'Linli',
  label: { zh: '处理状态', en: 'State' },
  items: [
    { code: 'open', zh: '待处理', en: 'Open' },
    { code: 'placed', zh: '已归位', en: 'Placed' },
    { code: 'dismissed', zh: '不需要', en: 'Dismissed' },
  ],
});

export const trayKindCodes = codeList('tray-kind', {
  standard: 'Linli',
  label: { zh: '范围', en: 'Extent' },
  items: [
    { code: 'cell', zh: '一格', en: 'A cell' },
    { code: 'column', zh: '一列', en: 'A column' },
    { code: 'row', zh: '一行', en: 'A row' },
  ],
});

export const trayReasonCodes = codeList('tray-reason', {
  standard: 'Linli',
  label: { zh: '为什么没有归位', en: 'Why it was not placed' },
  items: [
    { code: 'fault', zh: '内容读不出', en: 'The cell could not be read' },
    { code: 'unknown-column', zh: '不知道这一列是什么', en: 'Nobody knows what the column is' },
    { code: 'other-role', zh: '说的是别人', en: 'About somebody else' },
    { code: 'undecided', zh: '是不是同一个人，还没有人决定', en: 'Nobody decided yet who it is' },
    { code: 'no-person', zh: '这一行没有姓名', en: 'The row names nobody' },
    { code: 'kept-other', zh: '登记册里另有内容，没有改动', en: 'The register says otherwise and was kept' },
    { code: 'held-elsewhere', zh: '由另一个社区登记', en: 'Held by another community' },
    { code: 'spare', zh: '同一项已有内容', en: 'The same fact was already there' },
  ],
});
