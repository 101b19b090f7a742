import type { WebScreen } from '@linli/kernel/web';

export const neighbourScreens: readonly WebScreen[] = [
  {
    path: '/events/neighbours',
    title: { zh: '对接系统', en: 'Neighbour systems' },
    guide: 'neighbours',
    load: async () => ({ Screen: (await import('./neighbours-screen.tsx')).NeighboursScreen }),
    lists: ['events.neighbour', 'events.neighbour-route'],
    menu: { section: 'administration', order: 71 },
    roles: ['system-admin'],
  },
];
