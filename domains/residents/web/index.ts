import type { WebDomain } from '@linli/kernel/web';
import { keeperRoles, readerRoles } from '../model/index.ts';
import { queueKeys } from './duplicates/words.ts';

export const residentsWeb: WebDomain = {
  name: 'residents',
  screens: [
    {
      path: '/residents/duplicates',
      guide: 'merge-residents',
      title: { zh: '重复居民', en: 'Residents standing twice' },
      load: async () => ({ Screen: (await import('./duplicates/duplicates-screen.tsx')).DuplicatesScreen }),
      menu: { section: 'work', order: 20 },
      keys: queueKeys,
      roles: keeperRoles,
    },
    {
      path: '/residents/merges',
      guide: 'merge-residents',
      title: { zh: '合并记录', en: 'Merges' },
      load: async () => ({ Screen: (await import('./merges/merges-screen.tsx')).MergesScreen }),
      roles: keeperRoles,
    },
    {
      path: '/residents/corrections',
      guide: 'corrections',
      title: { zh: '勘误', en: 'Corrections' },
      load: async () => ({ Screen: (await import('./corrections/corrections-screen.tsx')).CorrectionsScreen }),
      menu: { section: 'work', order: 21 },
      roles: readerRoles,
    },
    {
      path: '/residents/moves',
      guide: 'moves',
      title: { zh: '迁入迁出', en: 'Moves' },
      load: async () => ({ Screen: (await import('./moves/moves-screen.tsx')).MovesScreen }),
      menu: { section: 'work', order: 22 },
      roles: readerRoles,
    },
    {
      path: '/residents/take-over',
      guide: 'moves',
      title: { zh: '接收迁入居民', en: 'Take over a resident' },
      load: async () => ({ Screen: (await import('./moves/take-over-screen.tsx')).TakeOverScreen }),
      roles: ['community-worker'],
    },
    {
      path: '/residents/people/$id',
      guide: 'a-resident',
      title: { zh: '居民情况', en: 'A resident' },
      load: async () => ({ Screen: (await import('./people/person-screen.tsx')).PersonScreen }),
      about: 'residents.person',
      roles: readerRoles,
    },
    {
      path: '/residents/people/$id/move',
      guide: 'moves',
      title: { zh: '办理迁居', en: 'Move a resident' },
      load: async () => ({ Screen: (await import('./moves/move-screen.tsx')).MoveScreen }),
      roles: keeperRoles,
    },
  ],
  home: [
    {
      name: 'residents-waiting',
      order: 20,
      load: async () => ({ Card: (await import('./people/waiting-card.tsx')).WaitingCard }),
      roles: ['community-worker'],
    },
  ],
};
