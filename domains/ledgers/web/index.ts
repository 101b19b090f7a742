import type { WebDomain } from '@linli/kernel/web';
import { keepers, officers, readers } from './roles.ts';

const ledgers = async () => ({ Screen: (await import('./filled/ledgers-screen.tsx')).LedgersScreen });

/** Ledgers in and out: imports with their dry run, the tray, and the ledgers that the system fills. */
export const ledgersWeb: WebDomain = {
  name: 'ledgers',
  screens: [
    // The menu leads to the second address: the first would stay marked on every screen below it.
    { path: '/ledgers', guide: 'filled-ledger', title: { zh: '部门台账', en: 'Departmental ledgers' }, load: ledgers, roles: readers },
    {
      path: '/ledgers/filled',
      guide: 'filled-ledger',
      title: { zh: '部门台账', en: 'Departmental ledgers' },
      load: ledgers,
      menu: { section: 'ledgers', order: 10 },
      roles: readers,
    },
    {
      path: '/ledgers/filled/$ledger',
      guide: 'filled-ledger',
      title: { zh: '一份台账', en: 'A ledger' },
      load: async () => ({ Screen: (await import('./filled/filled-screen.tsx')).FilledScreen }),
      roles: readers,
    },
    {
      path: '/ledgers/imports',
      guide: 'hand-in-a-ledger',
      title: { zh: '导入台账', en: 'Import ledgers' },
      load: async () => ({ Screen: (await import('./imports/imports-screen.tsx')).ImportsScreen }),
      menu: { section: 'ledgers', order: 20 },
      roles: readers,
    },
    {
      path: '/ledgers/imports/$id',
      guide: 'read-the-dry-run',
      title: { zh: '一次导入', en: 'An import' },
      load: async () => ({ Screen: (await import('./dry-run/import-screen.tsx')).ImportScreen }),
      roles: readers,
    },
    {
      path: '/ledgers/tray',
      guide: 'clear-the-tray',
      title: { zh: '待处理', en: 'Tray' },
      load: async () => ({ Screen: (await import('./tray/tray-screen.tsx')).TrayScreen }),
      menu: { section: 'ledgers', order: 30 },
      roles: readers,
    },
    {
      path: '/ledgers/month',
      guide: 'this-month',
      title: { zh: '本月报表', en: 'Forms of this month' },
      load: async () => ({ Screen: (await import('./month/month-screen.tsx')).MonthScreen }),
      menu: { section: 'ledgers', order: 5 },
      roles: keepers,
    },
    {
      path: '/ledgers/forms/$id',
      guide: 'this-month',
      title: { zh: '一份报表', en: 'A form' },
      load: async () => ({ Screen: (await import('./forms/form-screen.tsx')).FormScreen }),
      roles: readers,
    },
    {
      path: '/ledgers/tasks',
      guide: 'ask-by-a-form',
      title: { zh: '报表进度', en: 'Forms under way' },
      load: async () => ({ Screen: (await import('./forms/tasks-screen.tsx')).TasksScreen }),
      menu: { section: 'ledgers', order: 6 },
      roles: officers,
    },
    {
      path: '/ledgers/tasks/$id',
      guide: 'ask-by-a-form',
      title: { zh: '一份报表的进度', en: 'A form under way' },
      load: async () => ({ Screen: (await import('./forms/task-screen.tsx')).TaskScreen }),
      roles: officers,
    },
    {
      path: '/ledgers/templates',
      guide: 'ask-by-a-form',
      title: { zh: '报表准入', en: 'Forms and admission' },
      load: async () => ({ Screen: (await import('./forms/templates-screen.tsx')).TemplatesScreen }),
      menu: { section: 'ledgers', order: 40 },
      roles: readers,
    },
    {
      path: '/ledgers/templates/$id',
      guide: 'ask-by-a-form',
      title: { zh: '一份报表模板', en: 'A form template' },
      load: async () => ({ Screen: (await import('./forms/template-screen.tsx')).TemplateScreen }),
      roles: readers,
    },
    {
      path: '/ledgers/duplicates',
      guide: 'repeated-ledgers',
      title: { zh: '台账整合', en: 'Fewer ledgers' },
      load: async () => ({ Screen: (await import('./duplicates/duplicates-screen.tsx')).DuplicatesScreen }),
      menu: { section: 'ledgers', order: 50 },
      roles: readers,
    },
  ],
  home: [
    {
      name: 'ledgers.month',
      order: 10,
      load: async () => ({ Card: (await import('./month/month-card.tsx')).MonthCard }),
      roles: keepers,
    },
    {
      name: 'ledgers.officer',
      order: 10,
      load: async () => ({ Card: (await import('./month/officer-card.tsx')).OfficerCard }),
      roles: officers,
    },
    {
      name: 'ledgers.imports',
      order: 20,
      load: async () => ({ Card: (await import('./home/imports-card.tsx')).ImportsCard }),
      roles: keepers,
    },
  ],
};
