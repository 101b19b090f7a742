import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { id, textShape, whole } from './shapes.ts';

const resident = { to: 'roles', roles: ['resident'] } as const;

const language = z.enum(['zh', 'en']);

const letterShape = z.object({
  id,
  title: textShape,
  text: textShape,
  postedAt: z.string(),
  readAt: z.string().nullable(),
  about: z.object({ register: z.string(), record: z.string() }).nullable(),
});

export const listMine = operation({
  name: 'messages.list-mine',
  method: 'get',
  path: '/messages/mine',
  access: resident,
  label: { zh: '查看我的消息', en: 'See my messages' },
  input: z.strictObject({ after: z.string().max(200).optional() }),
  /** Newest first; `next` goes back as `after` for those before. */
  output: z.object({ rows: z.array(letterShape), next: z.string().nullable(), unread: whole }),
  quiet: true,
});

export const countMine = operation({
  name: 'messages.count-mine',
  method: 'get',
  path: '/messages/mine/unread',
  access: resident,
  label: { zh: '我有几条未读消息', en: 'How many of my messages are unread' },
  input: z.strictObject({}),
  /** `language`: in which SMS and mail reach me; null as long as nobody has said it. */
  output: z.object({ unread: whole, language: language.nullable() }),
  quiet: true,
});

export const readMine = operation({
  name: 'messages.read-mine',
  method: 'post',
  path: '/messages/mine/{id}/read',
  access: resident,
  label: { zh: '把消息标为已读', en: 'Mark a message as read' },
  input: z.strictObject({ id }),
  output: z.object({ unread: whole }),
});

/** In which language SMS and mail reach me: the one in which I read the pages. */
export const readMineIn = operation({
  name: 'messages.read-mine-in',
  method: 'put',
  path: '/messages/mine/language',
  access: resident,
  label: { zh: '选择短信和邮件的语言', en: 'Choose the language of SMS and mail' },
  input: z.strictObject({ language }),
  output: z.object({ language }),
});

export const mineOperations = [listMine, countMine, readMine, readMineIn] as const;
