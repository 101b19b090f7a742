import type { WebDomain } from '@linli/kernel/web';
import { keepers, readers } from './roles.ts';

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
  ],
  home: [
    {
      name: 'ledgers.imports',
      order: 20,
      load: async () => ({ Card: (await import('./home/imports-card.tsx')).ImportsCard }),
      roles: keepers,
    },
  ],
};
