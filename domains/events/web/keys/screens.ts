import type { WebScreen } from '@linli/kernel/web';

export const keyScreens: readonly WebScreen[] = [
  {
    path: '/events/keys',
    title: { zh: '接口密钥', en: 'Access keys' },
    guide: 'access-keys',
    load: async () => ({ Screen: (await import('./keys-screen.tsx')).KeysScreen }),
    lists: 'events.access-key',
    menu: { section: 'administration', order: 70 },
    roles: ['system-admin'],
  },
];
