import type { Role } from '@linli/kernel/model';
import type { WebDomain } from '@linli/kernel/web';

const readers: readonly Role[] = ['community-worker', 'town-officer', 'county-officer'];

/** What was frozen, found again, checked, packed; and the two buttons by which somebody freezes. */
export const archiveWeb: WebDomain = {
  name: 'archive',
  screens: [
    {
      path: '/archive',
      guide: 'archive',
      title: { zh: '电子档案', en: 'Archive' },
      load: async () => ({ Screen: (await import('./filings/filings-screen.tsx')).FilingsScreen }),
      lists: 'archive.filing',
      menu: { section: 'ledgers', order: 60 },
      roles: readers,
    },
    {
      path: '/archive/filings/$id',
      guide: 'archive',
      title: { zh: '一件归档文件', en: 'A filing' },
      load: async () => ({ Screen: (await import('./filings/filing-screen.tsx')).FilingScreen }),
      about: 'archive.filing',
      roles: readers,
    },
    {
      path: '/archive/disposals',
      guide: 'dispose-of-files',
      title: { zh: '销毁鉴定', en: 'Disposal' },
      load: async () => ({ Screen: (await import('./disposals/disposals-screen.tsx')).DisposalsScreen }),
      lists: 'archive.disposal',
      roles: readers,
    },
    {
      path: '/archive/disposals/$id',
      guide: 'dispose-of-files',
      title: { zh: '一批销毁鉴定', en: 'A disposal' },
      load: async () => ({ Screen: (await import('./disposals/disposal-screen.tsx')).DisposalScreen }),
      about: 'archive.disposal',
      roles: readers,
    },
  ],
  actions: [
    {
      name: 'archive.form',
      page: '/ledgers/forms/$id',
      load: async () => ({ Action: (await import('./freezing/form-action.tsx')).FormAction }),
      roles: readers,
    },
    {
      name: 'archive.ledger',
      page: '/ledgers/filled/$ledger',
      load: async () => ({ Action: (await import('./freezing/ledger-action.tsx')).LedgerAction }),
      roles: readers,
    },
  ],
};
