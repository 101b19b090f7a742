import { z } from 'zod';
import { operation } from '@linli/kernel/model';
import { linkToken, nothing, password, totpCode } from './schemas.ts';

/** `next` is sent along when the password is due to be changed: nobody is let in before it is. */
export const signIn = operation({
  name: 'identity.sign-in',
  method: 'post',
  path: '/identity/sign-in',
  access: { to: 'anyone' },
  label: { zh: '登录', en: 'Sign in' },
  input: z.strictObject({ user: z.string().max(100), password, code: totpCode.optional(), next: password.optional() }),
  output: z.object({ state: z.enum(['signed-in', 'code-needed']) }),
  refusals: [
    'wrong-user-or-password',
    'wrong-code',
    'account-locked',
    'address-slowed',
    'sign-in-busy',
    'account-disabled',
    'no-post',
    'password-due',
    'password-too-short',
    'password-too-long',
    'password-too-plain',
    'password-common',
    'password-names',
    'password-used-before',
  ],
});

export const signOut = operation({
  name: 'identity.sign-out',
  method: 'post',
  path: '/identity/sign-out',
  access: { to: 'signed-in' },
  label: { zh: '退出登录', en: 'Sign out' },
  input: z.strictObject({}),
  output: nothing,
});

export const demoAccounts = operation({
  name: 'identity.list-demo-accounts',
  method: 'get',
  path: '/identity/demo-accounts',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '查看演示账号', en: 'List the demo accounts' },
  input: z.strictObject({}),
  output: z.object({
    accounts: z.array(
      z.object({
        user: z.string(),
        password: z.string(),
        name: z.string(),
        role: z.string(),
        departments: z.array(z.string()),
        placeName: z.string(),
        code: z.string(),
      }),
    ),
  }),
  refusals: ['not-in-demo'],
});

export const openInvitation = operation({
  name: 'identity.open-invitation',
  method: 'post',
  path: '/identity/invitation',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '打开一次性链接', en: 'Open a one-time link' },
  input: z.strictObject({ token: linkToken }),
  output: z.object({ user: z.string(), name: z.string(), expiresAt: z.string(), totp: z.object({ secret: z.string(), uri: z.string() }) }),
  refusals: ['link-spent', 'address-slowed'],
});

export const acceptInvitation = operation({
  name: 'identity.accept-invitation',
  method: 'post',
  path: '/identity/invitation/accept',
  access: { to: 'anyone' },
  label: { zh: '用一次性链接设置密码', en: 'Set a password with a one-time link' },
  input: z.strictObject({ token: linkToken, password, code: totpCode }),
  output: nothing,
  refusals: [
    'link-spent',
    'wrong-code',
    'address-slowed',
    'password-too-short',
    'password-too-long',
    'password-too-plain',
    'password-common',
    'password-names',
    'password-used-before',
  ],
});
