import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { id, state, textShape, version, whole } from './shapes.ts';

const read = { to: 'register', register: 'messages.message', right: 'read' } as const;
const write = { to: 'register', register: 'messages.message', right: 'write' } as const;

const messageAnswer = z.object({
  id,
  place: z.string(),
  version,
  template: z.string(),
  label: textShape,
  channel: z.enum(['sms', 'mail']),
  state,
  language: z.enum(['zh', 'en']),
  urgent: z.boolean(),
  toName: z.string().nullable(),
  /** Masked. */
  to: z.string(),
  title: z.string(),
  /** Without what opens something. */
  text: z.string(),
  postedAt: z.string(),
  nextAt: z.string().nullable(),
  expiresAt: z.string(),
  sentAt: z.string().nullable(),
  tries: whole,
  why: textShape.nullable(),
  via: z.string().nullable(),
  about: z.object({ register: z.string(), record: z.string() }).nullable(),
  /** Holds a code: not sent a second time. */
  secret: z.boolean(),
  /** Old: words and phone are forgotten. */
  shortened: z.boolean(),
});

export const getMessage = operation({
  name: 'messages.get-message',
  method: 'get',
  path: '/messages/outbox/{id}',
  access: read,
  label: { zh: '查看一条消息', en: 'See a message' },
  input: z.strictObject({ id }),
  output: messageAnswer,
});

/** What the kinds of message are called, for the list. */
export const listLabels = operation({
  name: 'messages.list-labels',
  method: 'get',
  path: '/messages/labels',
  access: read,
  label: { zh: '查看消息种类', en: 'See the kinds of messages' },
  input: z.strictObject({}),
  output: z.object({ labels: z.array(z.object({ template: z.string(), label: textShape })) }),
  quiet: true,
});

export const resendMessage = operation({
  name: 'messages.resend-message',
  method: 'post',
  path: '/messages/outbox/{id}/resend',
  access: write,
  label: { zh: '重发消息', en: 'Send a message again' },
  input: z.strictObject({ id, version }),
  output: messageAnswer,
  refusals: ['already-waiting', 'not-again', 'words-forgotten', 'changed-meanwhile'],
});

export const cancelMessage = operation({
  name: 'messages.cancel-message',
  method: 'post',
  path: '/messages/outbox/{id}/cancel',
  access: write,
  label: { zh: '取消消息', en: 'Stop a message' },
  input: z.strictObject({ id, version }),
  output: messageAnswer,
  refusals: ['already-out', 'being-sent', 'changed-meanwhile'],
});

export const outboxOperations = [getMessage, listLabels, resendMessage, cancelMessage] as const;
