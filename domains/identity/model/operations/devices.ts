import { z } from 'zod';
import { type Access, operation } from '@linli/kernel/model';
import { linkToken, nothing } from './schemas.ts';

const security: Access = { to: 'roles', roles: ['security-admin'] };
const id = z.uuid();
const byId = z.strictObject({ id });
/** What the phone made for itself and shows to nobody else: 32 random bytes in base64url. */
const secret = linkToken;
const name = z.string().trim().min(1).max(40);

const deviceRow = z.object({
  id,
  name: z.string(),
  userAgent: z.string(),
  madeAt: z.string(),
  lastSeenAt: z.string(),
  /** When and by whom it was told to wipe itself; when it said that it had. */
  wipeOrderedAt: z.string().nullable(),
  wipeOrderedBy: z.string().nullable(),
  wipedAt: z.string().nullable(),
});
export type DeviceRow = z.output<typeof deviceRow>;
const rows = z.object({ devices: z.array(deviceRow) });

/** At every sync: the first time it makes the phone known, later it may name it anew. */
export const keepDevice = operation({
  name: 'identity.keep-device',
  method: 'post',
  path: '/identity/devices',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '登记我的手机', en: 'Make my phone known' },
  input: z.strictObject({ id, secret, name }),
  output: z.object({ wipe: z.boolean() }),
  refusals: ['device-used', 'too-many-devices'],
});

/** At every start, also when the session is over: may the phone keep what it holds? */
export const askDevice = operation({
  name: 'identity.ask-device',
  method: 'post',
  path: '/identity/devices/ask',
  access: { to: 'anyone' },
  quiet: true,
  label: { zh: '询问是否要清除', en: 'Ask whether to wipe' },
  input: z.strictObject({ id, secret }),
  output: z.object({
    known: z.boolean(),
    /** `ordered`: somebody told it to; `account-ended`: the account is not active or has no post any more. */
    wipe: z.enum(['ordered', 'account-ended']).nullable(),
  }),
});

export const reportWiped = operation({
  name: 'identity.report-wiped',
  method: 'post',
  path: '/identity/devices/wiped',
  access: { to: 'anyone' },
  label: { zh: '报告手机已清除', en: 'Report that a phone wiped itself' },
  input: z.strictObject({ id, secret, reason: z.enum(['signed-out', 'ordered', 'account-ended', 'wrong-pins']) }),
  output: nothing,
});

export const listDevices = operation({
  name: 'identity.list-devices',
  method: 'get',
  path: '/identity/devices',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看我的手机', en: 'List my phones' },
  input: z.strictObject({}),
  output: rows,
});

export const wipeDevice = operation({
  name: 'identity.wipe-device',
  method: 'post',
  path: '/identity/devices/{id}/wipe',
  access: { to: 'signed-in' },
  label: { zh: '清除我的一部手机', en: 'Wipe one of my phones' },
  input: byId,
  output: nothing,
  refusals: ['no-such-device'],
});

export const listAccountDevices = operation({
  name: 'identity.list-account-devices',
  method: 'get',
  path: '/identity/accounts/{id}/devices',
  access: security,
  quiet: true,
  label: { zh: '查看一个账号的手机', en: 'List the phones of an account' },
  input: byId,
  output: rows,
  refusals: ['no-such-account'],
});

export const wipeAccountDevice = operation({
  name: 'identity.wipe-account-device',
  method: 'post',
  path: '/identity/accounts/{id}/devices/{device}/wipe',
  access: security,
  label: { zh: '清除一个账号的手机', en: 'Wipe a phone of an account' },
  input: z.strictObject({ id, device: id }),
  output: nothing,
  refusals: ['no-such-account', 'no-such-device'],
});
