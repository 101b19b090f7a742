import type { WebDomain, WebScreen } from '@linli/kernel/web';

/**
 * Where a one-time link leads: its holder has no session yet, so it stands outside the frame, like signing in.
 * The token is the part behind `#`.
 */
export const welcomeScreen: Pick<WebScreen, 'path' | 'load'> = {
  path: '/welcome',
  load: async () => ({ Screen: (await import('./welcome/welcome-screen.tsx')).WelcomeScreen }),
};

export const identityWeb: WebDomain = {
  name: 'identity',
  screens: [
    {
      path: '/resident-accounts',
      guide: 'resident-accounts',
      title: { zh: '居民账号', en: "Residents' accounts" },
      load: async () => ({ Screen: (await import('./residents/residents-screen.tsx')).ResidentsScreen }),
      lists: 'identity.resident',
      menu: { section: 'work', order: 30 },
      roles: ['community-worker', 'town-officer'],
    },
    {
      path: '/resident-accounts/$id',
      guide: 'resident-accounts',
      title: { zh: '居民账号', en: 'Account of a resident' },
      load: async () => ({ Screen: (await import('./residents/resident-screen.tsx')).ResidentScreen }),
      about: 'identity.resident',
      roles: ['community-worker', 'town-officer'],
    },
    {
      path: '/administration/accounts',
      guide: 'accounts',
      title: { zh: '账号与岗位', en: 'Accounts and posts' },
      load: async () => ({ Screen: (await import('./accounts/accounts-screen.tsx')).AccountsScreen }),
      menu: { section: 'administration', order: 10 },
      roles: ['system-admin', 'security-admin'],
    },
    {
      path: '/administration/accounts/new',
      guide: 'accounts',
      title: { zh: '新建账号', en: 'New account' },
      load: async () => ({ Screen: (await import('./accounts/new-account-screen.tsx')).NewAccountScreen }),
      roles: ['system-admin'],
    },
    {
      path: '/administration/accounts/$id',
      guide: 'accounts',
      title: { zh: '账号', en: 'Account' },
      load: async () => ({ Screen: (await import('./accounts/account-screen.tsx')).AccountScreen }),
      roles: ['system-admin', 'security-admin'],
    },
    {
      path: '/administration/rules',
      guide: 'posts-and-rules',
      title: { zh: '账号安全规则', en: 'Rules for accounts' },
      load: async () => ({ Screen: (await import('./policy/policy-screen.tsx')).PolicyScreen }),
      menu: { section: 'administration', order: 20 },
      roles: ['security-admin'],
    },
    {
      path: '/administration/audit-trail',
      guide: 'audit-trail',
      title: { zh: '审计记录', en: 'Audit trail' },
      load: async () => ({ Screen: (await import('./trail/trail-screen.tsx')).TrailScreen }),
      menu: { section: 'administration', order: 30 },
      roles: ['audit-admin'],
    },
  ],
};
