import type { Role } from '@linli/kernel/model';
import type { WebDomain } from '@linli/kernel/web';

const readers: readonly Role[] = ['community-worker', 'town-officer', 'county-officer', 'system-admin'];
const keepers: readonly Role[] = ['county-officer', 'system-admin'];

/** What was sent and what was not; the county's words; the ways out. */
export const messagesWeb: WebDomain = {
  name: 'messages',
  screens: [
    {
      path: '/messages',
      guide: 'messages',
      title: { zh: '短信和邮件', en: 'SMS and mail' },
      load: async () => ({ Screen: (await import('./outbox/messages-screen.tsx')).MessagesScreen }),
      lists: 'messages.message',
      menu: { section: 'hall', order: 61 },
      roles: readers,
    },
    {
      path: '/messages/wordings',
      guide: 'message-templates',
      title: { zh: '消息模板', en: 'Words of messages' },
      load: async () => ({ Screen: (await import('./wordings/wordings-screen.tsx')).WordingsScreen }),
      lists: 'messages.wording',
      menu: { section: 'administration', order: 40 },
      roles: keepers,
    },
    {
      path: '/messages/wordings/$template',
      guide: 'message-templates',
      title: { zh: '一种消息', en: 'A kind of message' },
      load: async () => ({ Screen: (await import('./wordings/wording-screen.tsx')).WordingScreen }),
      roles: keepers,
    },
    {
      path: '/messages/settings',
      guide: 'message-settings',
      title: { zh: '发送设置', en: 'How messages leave' },
      load: async () => ({ Screen: (await import('./settings/settings-screen.tsx')).SettingsScreen }),
      lists: 'messages.setting',
      menu: { section: 'administration', order: 41 },
      roles: keepers,
    },
    {
      path: '/messages/$id',
      guide: 'messages',
      title: { zh: '一条消息', en: 'A message' },
      load: async () => ({ Screen: (await import('./outbox/message-screen.tsx')).MessageScreen }),
      about: 'messages.message',
      roles: readers,
    },
  ],
};
