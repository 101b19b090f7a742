import type { WebDomain } from '@linli/kernel/web';

export const regionsWeb: WebDomain = {
  name: 'regions',
  screens: [
    {
      path: '/administration/places',
      guide: 'change-a-place',
      title: { zh: '区划与变更', en: 'Places and changes' },
      load: async () => ({ Screen: (await import('./tree/tree-screen.tsx')).TreeScreen }),
      menu: { section: 'administration', order: 15 },
      roles: ['system-admin'],
    },
    {
      path: '/administration/place-changes/new',
      guide: 'change-a-place',
      title: { zh: '提出区划变更', en: 'Propose a change' },
      load: async () => ({ Screen: (await import('./changes/new-change-screen.tsx')).NewChangeScreen }),
      roles: ['system-admin'],
    },
    {
      path: '/administration/place-changes/$id',
      guide: 'change-a-place',
      title: { zh: '区划变更', en: 'Change of places' },
      load: async () => ({ Screen: (await import('./changes/change-screen.tsx')).ChangeScreen }),
      roles: ['system-admin'],
    },
    {
      path: '/places/$code',
      guide: 'change-a-place',
      title: { zh: '地方', en: 'Place' },
      load: async () => ({ Screen: (await import('./place/place-screen.tsx')).PlaceScreen }),
    },
  ],
};
