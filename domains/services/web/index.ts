import type { Role } from '@linli/kernel/model';
import type { WebDomain } from '@linli/kernel/web';
import { applicationPart } from './application/case-part.ts';
import { hallScreens } from './hall/screens.ts';
import { opinionPart } from './opinion/case-part.ts';
import { ratingScreens } from './rating/screens.ts';
import { counter, intakeScreens } from './intake/screens.ts';
import { resultScreens } from './results/screens.ts';

export { hallPages } from './hall/screens.ts';

const readers: readonly Role[] = ['grid-worker', 'community-worker', 'town-officer', 'county-officer'];
const keepers: readonly Role[] = ['county-officer'];

/** The catalogue of the hall: found, read out, printed; kept by civil affairs. */
export const servicesWeb: WebDomain = {
  name: 'services',
  screens: [
    {
      path: '/services',
      guide: 'service-items',
      title: { zh: '办事事项', en: 'What the hall offers' },
      load: async () => ({ Screen: (await import('./list/items-screen.tsx')).ItemsScreen }),
      lists: 'services.item',
      menu: { section: 'hall', order: 11 },
      roles: readers,
    },
    {
      path: '/services/new',
      guide: 'keep-the-catalogue',
      title: { zh: '新的事项', en: 'A new item' },
      load: async () => ({ Screen: (await import('./editor/new-screen.tsx')).NewScreen }),
      roles: keepers,
    },
    {
      path: '/services/items/$id',
      guide: 'service-items',
      title: { zh: '办事指南', en: 'Guide of an item' },
      load: async () => ({ Screen: (await import('./guide/item-screen.tsx')).ItemScreen }),
      about: 'services.item',
      roles: readers,
    },
    {
      path: '/services/items/$id/edit',
      guide: 'keep-the-catalogue',
      title: { zh: '修改事项', en: 'Change an item' },
      load: async () => ({ Screen: (await import('./editor/edit-screen.tsx')).EditScreen }),
      roles: keepers,
    },
    ...intakeScreens,
    ...resultScreens,
    ...hallScreens,
    ...ratingScreens,
  ],
  caseParts: [applicationPart, opinionPart],
  actions: [
    {
      name: 'services.intake',
      page: '/services/items/$id',
      load: async () => ({ Action: (await import('./intake/begin-button.tsx')).BeginButton }),
      roles: counter,
    },
  ],
};
