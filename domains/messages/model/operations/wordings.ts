import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { channel, textShape, version, writtenText } from './shapes.ts';

const read = { to: 'register', register: 'messages.wording', right: 'read' } as const;
const write = { to: 'register', register: 'messages.wording', right: 'write' } as const;
const template = z.string().regex(/^[a-z-]+\.[a-z-]+$/);

export const TITLE_MAX = 60; // the subject of a mail as a phone shows it
export const TEXT_MAX = 600;

const wordingShape = z.object({ title: textShape, text: textShape, channels: z.array(channel) });

const templateShape = z.object({
  name: z.string(),
  label: textShape,
  source: z.string(),
  urgent: z.boolean(),
  facts: z.array(z.object({ key: z.string(), label: textShape, example: z.string(), needed: z.boolean(), secret: z.boolean() })),
  /** What comes with the program. */
  declared: wordingShape,
  /** What the county made of it; null where the declared words hold. */
  own: wordingShape.extend({ version }).nullable(),
});

const answer = z.object({ templates: z.array(templateShape) });

export const listTemplates = operation({
  name: 'messages.list-templates',
  method: 'get',
  path: '/messages/templates',
  access: read,
  label: { zh: '查看消息模板', en: 'See the templates of messages' },
  input: z.strictObject({}),
  output: answer,
});

export const writeTemplate = operation({
  name: 'messages.write-template',
  method: 'put',
  path: '/messages/templates/{template}',
  access: write,
  label: { zh: '修改消息模板', en: 'Word a message anew' },
  input: z.strictObject({
    template,
    /** Null for the first words of the county. */
    version: version.nullable(),
    title: writtenText(TITLE_MAX),
    text: writtenText(TEXT_MAX),
    channels: z.array(channel).min(1).max(3),
  }),
  output: answer,
  refusals: ['no-such-template', 'unknown-fact', 'needed-fact', 'too-long-for-sms', 'channel-fixed', 'changed-meanwhile'],
});

export const restoreTemplate = operation({
  name: 'messages.restore-template',
  method: 'post',
  path: '/messages/templates/{template}/restore',
  access: write,
  label: { zh: '恢复系统自带的消息用语', en: 'Return to the words that come with the program' },
  input: z.strictObject({ template, version }),
  output: answer,
  refusals: ['no-such-template', 'changed-meanwhile'],
});

export const wordingOperations = [listTemplates, writeTemplate, restoreTemplate] as const;
