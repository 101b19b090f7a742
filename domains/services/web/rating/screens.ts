import type { WebScreen } from '@linli/kernel/web';

export const ratingScreens: readonly WebScreen[] = [
  {
    path: '/ratings',
    guide: 'ratings',
    title: { zh: '好差评', en: 'Ratings' },
    load: async () => ({ Screen: (await import('./ratings-screen.tsx')).RatingsScreen }),
    menu: { section: 'hall', order: 53 },
    roles: ['community-worker', 'town-officer', 'county-officer'],
  },
];
