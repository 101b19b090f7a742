import { type MessageTemplate, domain, messageTemplate, operation, refuse } from '@linli/kernel/model';
import { type Context, type MessageToSend, fulfil, newId } from '@linli/kernel/server';
import { z } from 'zod';

/** An invented code and an invented word, declared as a domain declares its own. */
export const code: MessageTemplate = messageTemplate('stage.code', {
  label: { zh: '验证码', en: 'Code' },
  source: 'invented',
  title: { zh: '验证码', en: 'Code' },
  text: { zh: '验证码{code}，5分钟内有效。', en: 'Your code is {code}.' },
  facts: { code: { label: { zh: '验证码', en: 'Code' }, example: '123456', needed: true, secret: true } },
  channels: ['sms'],
  urgent: true,
  minutesMax: 5,
});

export const news: MessageTemplate = messageTemplate('stage.news', {
  label: { zh: '消息', en: 'News' },
  source: 'invented',
  title: { zh: '{what}', en: '{what}' },
  text: { zh: '您好，{what}。', en: 'Hello, {what}.' },
  facts: {
    what: { label: { zh: '内容', en: 'What' }, example: '灯修好了', needed: true },
    extra: { label: { zh: '附言', en: 'Extra' }, example: '谢谢' },
  },
  channels: ['in-app', 'sms', 'mail'],
});

/** A desk that tells somebody something, and may refuse afterwards. */
const tell = operation({
  name: 'stage.tell',
  method: 'post',
  path: '/stage/tell',
  access: { to: 'anyone' },
  label: { zh: '告诉', en: 'Tell' },
  input: z.strictObject({ messages: z.array(z.any()), refuse: z.boolean().optional() }),
  output: z.object({}),
});

export const stageModel = domain({
  name: 'stage',
  label: { zh: '台', en: 'Stage' },
  operations: [tell],
  messages: [code, news],
});

export const stageOperation = fulfil(tell, async (context: Context, input) => {
  await context.platform.messages.post(context, input.messages as MessageToSend[]);
  if (input.refuse === true) return refuse('conflict', 'changed-my-mind', { zh: '算了。', en: 'Never mind.' });
  return {};
});

export const county = '610921';
export const community = '610921100001';

let phones = 13_900_000_000;
/** A phone that no other test writes to. */
export const freshPhone = (): string => String((phones += 1));

export const to = (more: Partial<MessageToSend> = {}): MessageToSend => ({
  id: newId(),
  county,
  place: community,
  to: { phone: freshPhone(), name: '甲' },
  template: 'stage.news',
  facts: { what: '灯修好了' },
  ...more,
});
