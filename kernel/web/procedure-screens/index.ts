import type { WebScreen } from '../web-domain.ts';

/** The screens that every procedure has: what waits, a case that begins, a case on its way; who stands in, and which days count. */
export const procedureScreens: readonly WebScreen[] = [
  {
    path: '/inbox',
    title: { zh: '待办', en: 'Inbox' },
    guide: 'inbox',
    load: async () => ({ Screen: (await import('./inbox-screen.tsx')).InboxScreen }),
    menu: { section: 'work', order: 5 },
    forProcedures: true,
  },
  {
    path: '/inbox/away',
    title: { zh: '顶岗', en: 'Standing in' },
    guide: 'inbox',
    load: async () => ({ Screen: (await import('./away-screen.tsx')).AwayScreen }),
    menu: { section: 'work', order: 6 },
    forProcedures: true,
    roles: ['grid-worker', 'community-worker', 'town-officer', 'county-officer'],
  },
  {
    path: '/administration/calendar',
    title: { zh: '本县工作日', en: 'Working days of the county' },
    guide: 'inbox',
    load: async () => ({ Screen: (await import('./calendar-screen.tsx')).CalendarScreen }),
    menu: { section: 'administration', order: 17 },
    forProcedures: true,
    roles: ['county-officer', 'system-admin'],
  },
  {
    path: '/inbox/$domain/$procedure/new',
    title: { zh: '发起', en: 'Begin' },
    guide: 'inbox',
    load: async () => ({ Screen: (await import('./open-screen.tsx')).OpenScreen }),
    forProcedures: true,
  },
  {
    path: '/inbox/$domain/$procedure/$id',
    title: { zh: '办件', en: 'Case' },
    guide: 'inbox',
    load: async () => ({ Screen: (await import('./case-screen.tsx')).CaseScreen }),
    forProcedures: true,
  },
];
