import type { Role } from '@linli/kernel/model';
import type { WebScreen } from '@linli/kernel/web';

const officers: readonly Role[] = ['community-worker', 'town-officer', 'county-officer'];

export const hallScreens: readonly WebScreen[] = [
  {
    path: '/hall',
    guide: 'one-stop-hall',
    title: { zh: '一站式大厅', en: 'One-stop hall' },
    load: async () => ({ Screen: (await import('./hall-screen.tsx')).HallScreen }),
    lists: 'services.service-hall',
    menu: { section: 'hall', order: 50 },
    roles: officers,
  },
  {
    path: '/hall/desk',
    guide: 'one-stop-hall',
    title: { zh: '叫号', en: 'Queue' },
    load: async () => ({ Screen: (await import('./desk-screen.tsx')).DeskScreen }),
    lists: 'services.queue-number',
    menu: { section: 'hall', order: 51 },
    keys: [{ keys: ['n'], does: { zh: '叫下一位', en: 'Call the next' } }],
    roles: officers,
  },
  {
    path: '/hall/appointments',
    guide: 'one-stop-hall',
    title: { zh: '预约', en: 'Appointments' },
    load: async () => ({ Screen: (await import('./appointments-screen.tsx')).AppointmentsScreen }),
    lists: 'services.appointment',
    menu: { section: 'hall', order: 52 },
    roles: officers,
  },
];

/** Pages in the hall itself: nobody is signed in there. */
export const hallPages: readonly Pick<WebScreen, 'path' | 'load'>[] = [
  { path: '/hall/$place/screen', load: async () => ({ Screen: (await import('./screen-page.tsx')).Screen }) },
  { path: '/hall/$place/kiosk', load: async () => ({ Screen: (await import('./kiosk-page.tsx')).Kiosk }) },
];
