import type { WebScreen } from '@linli/kernel/web';
import { counter } from '../intake/screens.ts';

export const resultScreens: readonly WebScreen[] = [
  {
    path: '/services/not-issued',
    guide: 'results-and-notices',
    title: { zh: '不予出具告知', en: 'Certificates that are not issued' },
    load: async () => ({ Screen: (await import('./not-issued-screen.tsx')).NotIssuedScreen }),
    menu: { section: 'hall', order: 60 },
    roles: counter,
  },
];
