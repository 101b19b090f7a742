import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { PHONE_A_DAY_MAX } from '../registers/setting.ts';
import { id, whole } from './shapes.ts';

const read = { to: 'register', register: 'messages.setting', right: 'read' } as const;
const write = { to: 'register', register: 'messages.setting', right: 'write' } as const;

const hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const short = z.string().trim().max(200);

const plain = {
  quietFrom: hour,
  quietUntil: hour,
  phoneADayMax: z.number().int().min(1).max(PHONE_A_DAY_MAX),
  smsWay: z.enum(['screen', 'http']),
  gatewayUrl: short.nullable(),
  gatewayHeader: short.nullable(),
  gatewayBody: z.string().max(2_000).nullable(),
  gatewaySuccess: short.nullable(),
  mailWay: z.enum(['screen', 'smtp']),
  smtpHost: short.nullable(),
  smtpPort: whole.min(1).max(65_535).nullable(),
  smtpUser: short.nullable(),
  mailFrom: short.nullable(),
};

const settingAnswer = z.object({
  ...plain,
  /** 0 where the county has set nothing yet. */
  version: whole,
  gatewaySecretSet: z.boolean(),
  smtpPasswordSet: z.boolean(),
  /** Addresses inside a network of our own are open, as the operator decided. */
  privateOpen: z.boolean(),
});

export const getSetting = operation({
  name: 'messages.get-setting',
  method: 'get',
  path: '/messages/settings',
  access: read,
  label: { zh: '查看发送设置', en: 'See the settings of sending' },
  input: z.strictObject({}),
  output: settingAnswer,
});

export const writeSetting = operation({
  name: 'messages.write-setting',
  method: 'put',
  path: '/messages/settings',
  access: write,
  label: { zh: '修改发送设置', en: 'Change the settings of sending' },
  input: z.strictObject({
    ...plain,
    version: whole.min(0),
    /** Left out: stays as it is. Null: taken away. */
    gatewaySecret: short.nullable().optional(),
    smtpPassword: short.nullable().optional(),
  }),
  output: settingAnswer,
  refusals: [
    'gateway-url',
    'closed-address',
    'gateway-header',
    'body-not-json',
    'body-unknown',
    'body-incomplete',
    'success-unfit',
    'smtp-incomplete',
    'secret-anew',
    'mail-address',
    'changed-meanwhile',
  ],
});

/** Answers the id of the message in the outbox, from where it leaves like any other. */
export const tryWay = operation({
  name: 'messages.try-way',
  method: 'post',
  path: '/messages/settings/try',
  access: write,
  label: { zh: '试发一条消息', en: 'Send a trial message' },
  input: z.strictObject({ id, channel: z.enum(['sms', 'mail']), to: short.min(3) }),
  output: z.object({ id }),
  refusals: ['not-a-phone', 'mail-address'],
});

export const settingOperations = [getSetting, writeSetting, tryWay] as const;
