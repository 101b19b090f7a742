import type { WebScreen } from '../web-domain.ts';

/** The screens that every procedure has: what waits, a case that begins, a case on its way. */
export const procedureScreens: readonly WebScreen[] = [
  {
    path: '/work',
    title: { zh: '待办', en: 'Inbox' },
    load: async () => ({ Screen: (await import('./inbox-screen.tsx')).InboxScreen }),
    menu: { section: 'work', order: 5 },
    forProcedures: true,
  },
  {
    path: '/work/$domain/$procedure/new',
    title: { zh: '发起', en: 'Begin' },
    load: async () => ({ Screen: (await import('./open-screen.tsx')).OpenScreen }),
    forProcedures: true,
  },
  {
    path: '/work/$domain/$procedure/$id',
    title: { zh: '办件', en: 'Case' },
    load: async () => ({ Screen: (await import('./case-screen.tsx')).CaseScreen }),
    forProcedures: true,
  },
];
