import { z } from 'zod';
import { type Access, operation } from '@linli/kernel/model';
import { accountRow, accountStatuses, nothing, pageInput, placeCode, postRow, sessionRow, userName } from './schemas.ts';

const keeper: Access = { to: 'roles', roles: ['system-admin'] };
const keepers: Access = { to: 'roles', roles: ['system-admin', 'security-admin'] };
const security: Access = { to: 'roles', roles: ['security-admin'] };
const byId = z.strictObject({ id: z.uuid() });
const reason = z.string().trim().min(2).max(200);

export const listAccounts = operation({
  name: 'identity.list-accounts',
  method: 'get',
  path: '/identity/accounts',
  access: keepers,
  quiet: true,
  label: { zh: '查看账号', en: 'List accounts' },
  input: z.strictObject({ search: z.string().trim().max(60).optional(), status: z.enum(accountStatuses).optional(), ...pageInput }),
  output: z.object({ rows: z.array(accountRow), next: z.string().nullable() }),
});

export const getAccount = operation({
  name: 'identity.get-account',
  method: 'get',
  path: '/identity/accounts/{id}',
  access: keepers,
  quiet: true,
  label: { zh: '查看一个账号', en: 'Open an account' },
  input: byId,
  output: accountRow.extend({ posts: z.array(postRow), invitation: z.object({ expiresAt: z.string() }).nullable() }),
  refusals: ['no-such-account'],
});

export const createAccount = operation({
  name: 'identity.create-account',
  method: 'post',
  path: '/identity/accounts',
  access: keeper,
  label: { zh: '新建账号', en: 'Make an account' },
  input: z.strictObject({ id: z.uuid(), user: userName, name: z.string().trim().min(1).max(60), place: placeCode }),
  output: accountRow,
  refusals: ['user-name-taken', 'place-outside'],
});

/** Not kept for retries and in no table: the link is worked out anew from the invitation and the key ring. */
export const showLink = operation({
  name: 'identity.show-link',
  method: 'get',
  path: '/identity/accounts/{id}/link',
  access: keeper,
  label: { zh: '查看账号的一次性链接', en: 'Show the one-time link of an account' },
  input: byId,
  output: z.object({ link: z.string(), expiresAt: z.string() }),
  refusals: ['no-such-account', 'no-open-link'],
});

export const disableAccount = operation({
  name: 'identity.disable-account',
  method: 'post',
  path: '/identity/accounts/{id}/disable',
  access: keeper,
  label: { zh: '停用账号', en: 'Disable an account' },
  input: byId.extend({ reason }),
  output: accountRow,
  refusals: ['no-such-account', 'not-to-yourself'],
});

export const enableAccount = operation({
  name: 'identity.enable-account',
  method: 'post',
  path: '/identity/accounts/{id}/enable',
  access: keeper,
  label: { zh: '恢复账号', en: 'Enable an account again' },
  input: byId,
  output: accountRow,
  refusals: ['no-such-account', 'not-disabled'],
});

export const unlockAccount = operation({
  name: 'identity.unlock-account',
  method: 'post',
  path: '/identity/accounts/{id}/unlock',
  access: keeper,
  label: { zh: '解除账号锁定', en: 'Unlock an account' },
  input: byId,
  output: accountRow,
  refusals: ['no-such-account'],
});

export const resetAccount = operation({
  name: 'identity.reset-account',
  method: 'post',
  path: '/identity/accounts/{id}/reset',
  access: keeper,
  label: { zh: '重置账号的密码和验证器', en: 'Reset password and second factor of an account' },
  input: byId,
  output: accountRow,
  refusals: ['no-such-account', 'account-disabled', 'not-to-yourself'],
});

export const listAccountSessions = operation({
  name: 'identity.list-account-sessions',
  method: 'get',
  path: '/identity/accounts/{id}/sessions',
  access: security,
  quiet: true,
  label: { zh: '查看一个账号的登录', en: 'List the sessions of an account' },
  input: byId,
  output: z.object({ sessions: z.array(sessionRow) }),
  refusals: ['no-such-account'],
});

export const endAccountSessions = operation({
  name: 'identity.end-account-sessions',
  method: 'post',
  path: '/identity/accounts/{id}/sessions/end',
  access: security,
  label: { zh: '结束一个账号的全部登录', en: 'End all sessions of an account' },
  input: byId,
  output: nothing,
  refusals: ['no-such-account'],
});
