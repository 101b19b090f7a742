import { type Rights, code, date, integer, register, text } from '@linli/kernel/model';
import { importStateCodes, ledgerCodes } from '../codes.ts';

/** Those who keep a community's registers read its ledgers in; the levels above look on. */
export const importRights: Rights = {
  read: ['community-worker', 'town-officer', 'county-officer'],
  write: ['community-worker'],
  unmask: ['community-worker'],
  export: ['community-worker'],
};

const number = (zh: string, en: string) => integer({ label: { zh, en }, listed: true, min: 0 });

/** A workbook that was handed in: read, looked over, taken into the registers, perhaps taken back. */
export const ledgerImport = register('ledgers.import', {
  label: { zh: '台账导入', en: 'Ledger import' },
  help: { zh: '交进来的一份台账表格，从试导入到导入，可以整份撤销。', en: 'A workbook handed in: dry run, import, and undo as a whole.' },
  source: 'M38 M55; domain.md 8.5, 8.6',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: importRights,
  title: ['fileName', 'state'],
  writtenBy: 'operations',
  fields: {
    fileName: text({ label: { zh: '文件名', en: 'File' }, required: true, listed: true, searched: true, example: '南街社区居民台账.xlsx' }),
    ledger: code(ledgerCodes, { label: { zh: '台账', en: 'Ledger' }, listed: true }),
    asOf: date({
      label: { zh: '数据日期', en: 'As of' },
      required: true,
      listed: true,
      help: { zh: '这份台账是哪一天的情况。', en: 'The day of which the ledger speaks.' },
    }),
    state: code(importStateCodes, { label: { zh: '状态', en: 'State' }, required: true, listed: true }),
    rows: number('行数', 'Rows'),
    added: number('新增', 'New'),
    known: number('已有', 'Known'),
    changed: number('更新', 'Changed'),
    conflicts: number('冲突', 'Conflicts'),
    possible: number('待认', 'To decide'),
    faults: number('有误', 'Faulty'),
    trayed: number('待处理', 'In the tray'),
  },
});
