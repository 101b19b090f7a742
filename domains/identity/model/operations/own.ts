import { z } from 'zod';
import { operation } from '@linli/kernel/model';
import { nothing, ownPost, password, sessionRow } from './schemas.ts';

export const me = operation({
  name: 'identity.me',
  method: 'get',
  path: '/identity/me',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看我的账号和岗位', en: 'See my account and posts' },
  input: z.strictObject({}),
  output: z.object({
    account: z.uuid(),
    user: z.string(),
    name: z.string(),
    post: ownPost,
    posts: z.array(ownPost),
    demo: z.boolean(),
    today: z.string(),
  }),
});

export const switchPost = operation({
  name: 'identity.switch-post',
  method: 'post',
  path: '/identity/switch-post',
  access: { to: 'signed-in' },
  label: { zh: '切换岗位', en: 'Switch to another post' },
  input: z.strictObject({ post: z.uuid() }),
  output: nothing,
  refusals: ['no-such-post'],
});

export const sessions = operation({
  name: 'identity.list-sessions',
  method: 'get',
  path: '/identity/sessions',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看我的登录', en: 'List my sessions' },
  input: z.strictObject({}),
  output: z.object({ sessions: z.array(sessionRow) }),
});

export const endSession = operation({
  name: 'identity.end-session',
  method: 'post',
  path: '/identity/sessions/{id}/end',
  access: { to: 'signed-in' },
  label: { zh: '结束我的一次登录', en: 'End one of my sessions' },
  input: z.strictObject({ id: z.uuid() }),
  output: nothing,
  refusals: ['no-such-session'],
});

export const changePassword = operation({
  name: 'identity.change-password',
  method: 'post',
  path: '/identity/change-password',
  access: { to: 'signed-in' },
  label: { zh: '修改密码', en: 'Change my password' },
  input: z.strictObject({ current: password, next: password }),
  output: nothing,
  refusals: [
    'wrong-password',
    'account-locked',
    'sign-in-busy',
    'password-too-short',
    'password-too-long',
    'password-too-plain',
    'password-common',
    'password-names',
    'password-used-before',
  ],
});
