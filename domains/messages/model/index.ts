import { domain } from '@linli/kernel/model';
import { mineOperations, outboxOperations, settingOperations, wordingOperations } from './operations/index.ts';
import { letter } from './registers/letter.ts';
import { message } from './registers/message.ts';
import { setting } from './registers/setting.ts';
import { wording } from './registers/wording.ts';
import { trial } from './templates.ts';

export * from './operations/index.ts';

export const messagesModel = domain({
  name: 'messages',
  label: { zh: '消息', en: 'Messages' },
  registers: [message, letter, wording, setting],
  operations: [...outboxOperations, ...mineOperations, ...wordingOperations, ...settingOperations],
  messages: [trial],
});
