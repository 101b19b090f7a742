import type { Role } from '@linli/kernel/model';
import type { WebDomain } from '@linli/kernel/web';

const readers: readonly Role[] = ['grid-worker', 'community-worker', 'town-officer', 'county-officer'];

/** Grids on the map and in a list, and the care visits that are due. */
export const gridsWeb: WebDomain = {
  name: 'grids',
  screens: [
    {
      path: '/grids',
      guide: 'grids',
      title: { zh: '网格图', en: 'Map of grids' },
      load: async () => ({ Screen: (await import('./map/grids-screen.tsx')).GridsScreen }),
      menu: { section: 'work', order: 60 },
      roles: readers,
    },
    {
      path: '/grids/import',
      guide: 'grids',
      title: { zh: '导入网格范围', en: 'Import outlines of grids' },
      load: async () => ({ Screen: (await import('./import/import-screen.tsx')).ImportScreen }),
      roles: ['community-worker', 'town-officer', 'county-officer'],
    },
    {
      path: '/visits',
      guide: 'visits',
      title: { zh: '关爱走访', en: 'Care visits' },
      load: async () => ({ Screen: (await import('./visits/visits-screen.tsx')).VisitsScreen }),
      menu: { section: 'work', order: 65 },
      roles: ['grid-worker', 'community-worker'],
    },
  ],
};
