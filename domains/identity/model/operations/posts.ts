import { z } from 'zod';
import { type Access, operation } from '@linli/kernel/model';
import { passwordProfiles } from '../policy.ts';
import { day, department, pageInput, placeCode, postRow, role } from './schemas.ts';

const security: Access = { to: 'roles', roles: ['security-admin'] };
/** Both see who holds which post where; only one grants. */
const administrators: Access = { to: 'roles', roles: ['security-admin', 'system-admin'] };

export const listPosts = operation({
  name: 'identity.list-posts',
  method: 'get',
  path: '/identity/posts',
  access: administrators,
  quiet: true,
  label: { zh: '查看岗位', en: 'List posts' },
  input: z.strictObject({
    account: z.uuid().optional(),
    place: placeCode.optional(),
    role: role.optional(),
    ended: z.enum(['no', 'only', 'all']).optional(),
    ...pageInput,
  }),
  output: z.object({ rows: z.array(postRow), next: z.string().nullable() }),
});

export const grantPost = operation({
  name: 'identity.grant-post',
  method: 'post',
  path: '/identity/posts',
  access: security,
  label: { zh: '授予岗位', en: 'Grant a post' },
  input: z.strictObject({
    id: z.uuid(),
    account: z.uuid(),
    role,
    place: placeCode,
    departments: z.array(department).max(20),
    title: z.string().trim().max(60),
    validFrom: day,
    validTo: day.nullable(),
  }),
  output: postRow,
  refusals: [
    'no-such-account',
    'resident-is-no-post',
    'wrong-level',
    'no-departments',
    'ends-before-begin',
    'not-to-yourself',
    'place-outside',
    'administrators-stay-apart',
    'post-held',
  ],
});

export const endPost = operation({
  name: 'identity.end-post',
  method: 'post',
  path: '/identity/posts/{id}/end',
  access: security,
  label: { zh: '结束岗位', en: 'End a post' },
  input: z.strictObject({ id: z.uuid() }),
  output: postRow,
  refusals: ['no-such-post', 'not-to-yourself'],
});

const policyFields = {
  profile: z.enum(passwordProfiles),
  passwordDays: z.number().int().min(30).max(365),
  idleMinutes: z.number().int().min(5).max(120),
  sessionHours: z.number().int().min(1).max(24),
};

export const getPolicy = operation({
  name: 'identity.get-policy',
  method: 'get',
  path: '/identity/policy',
  access: security,
  quiet: true,
  label: { zh: '查看账号安全规则', en: 'See the rules for accounts' },
  input: z.strictObject({}),
  output: z.object({ ...policyFields, version: z.number() }),
});

export const setPolicy = operation({
  name: 'identity.set-policy',
  method: 'put',
  path: '/identity/policy',
  access: security,
  label: { zh: '修改账号安全规则', en: 'Change the rules for accounts' },
  input: z.strictObject({ ...policyFields, version: z.number().int().positive() }),
  output: z.object({ ...policyFields, version: z.number() }),
  refusals: ['changed-meanwhile'],
});
