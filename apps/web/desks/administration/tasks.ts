import type { Role, Text } from '@linli/kernel/model';

export interface Task {
  readonly key: string;
  readonly label: Text;
  readonly help: Text;
  readonly roles: readonly Role[];
  /** The register behind it, opened by its own screens once the domain declares it. */
  readonly register?: string;
  readonly to?: string;
}

/** What administrators do, and which of the three does it (GB/T 22239-2019, 8.1.4.2). */
export const tasks: readonly Task[] = [
  {
    key: 'accounts',
    label: { zh: '账号', en: 'Accounts' },
    help: { zh: '建立和停用账号，解锁，重设密码。', en: 'Making and ending accounts, unlocking, new passwords.' },
    roles: ['system-admin'],
    register: 'identity.account',
  },
  {
    key: 'posts',
    label: { zh: '岗位与权限', en: 'Posts and rights' },
    help: { zh: '谁在哪个地方、以什么岗位工作，从哪天到哪天。', en: 'Who works where, in which post, from which day to which.' },
    roles: ['security-admin'],
    register: 'identity.post',
  },
  {
    key: 'sessions',
    label: { zh: '登录记录', en: 'Sessions' },
    help: { zh: '您的账号正在哪些设备上登录。', en: 'On which devices your account is signed in.' },
    roles: ['system-admin', 'security-admin', 'audit-admin'],
    to: '/account/sessions',
  },
  {
    key: 'audit',
    label: { zh: '审计记录', en: 'Audit trail' },
    help: {
      zh: '谁在什么时候做了什么，按链核对，改动过会被发现。',
      en: 'Who did what and when; sealed in a chain, so that a change is found.',
    },
    roles: ['audit-admin'],
    register: 'identity.audit',
  },
];
