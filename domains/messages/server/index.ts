import { join } from 'node:path';
import { fulfil, serverDomain } from '@linli/kernel/server';
import * as declared from '../model/index.ts';
import { chooseLanguage, countMyUnread, listMyLetters, readMyLetter } from './operations/mine.ts';
import { cancelOne, getOne, listAllLabels, resendOne } from './operations/outbox.ts';
import { getIt, tryIt, writeIt } from './operations/settings.ts';
import { listAll, restoreOne, writeOne } from './operations/wordings.ts';
import { shortenOld } from './shorten.ts';
import { sendDue } from './sender/send-due.ts';

export { messagesPort } from './port.ts';

export const messagesServer = serverDomain({
  model: declared.messagesModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations: [
    fulfil(declared.getMessage, getOne),
    fulfil(declared.listLabels, listAllLabels),
    fulfil(declared.resendMessage, resendOne),
    fulfil(declared.cancelMessage, cancelOne),
    fulfil(declared.listMine, listMyLetters),
    fulfil(declared.countMine, countMyUnread),
    fulfil(declared.readMine, readMyLetter),
    fulfil(declared.readMineIn, chooseLanguage),
    fulfil(declared.listTemplates, listAll),
    fulfil(declared.writeTemplate, writeOne),
    fulfil(declared.restoreTemplate, restoreOne),
    fulfil(declared.getSetting, getIt),
    fulfil(declared.writeSetting, writeIt),
    fulfil(declared.tryWay, tryIt),
  ],
  // Somebody waits for a code with the phone in hand; the clock is for what was put off.
  upkeep: [
    { name: 'messages.send', everySeconds: 10, on: 'linli_message', run: (platform) => sendDue(platform) },
    { name: 'messages.shorten', everySeconds: 3600, run: shortenOld },
  ],
});
