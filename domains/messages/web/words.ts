import type { Channel, Text } from '@linli/kernel/model';
import type { Tone } from '@linli/kernel/web';
import { channelCodes, messageStateCodes } from '../model/codes.ts';

export const stateWord = (state: string | null): Text => messageStateCodes.find(state ?? '') ?? { zh: state ?? '', en: state ?? '' };

export const channelWords: Readonly<Record<Channel, Text>> = {
  'in-app': { zh: '站内信', en: 'Letter' },
  sms: { zh: '短信', en: 'SMS' },
  mail: { zh: '邮件', en: 'Mail' },
};

export const channelWord = (channel: string | null): Text => channelCodes.find(channel ?? '') ?? { zh: channel ?? '', en: channel ?? '' };

const tones: Readonly<Record<string, Tone>> = { waiting: 'amber', held: 'amber', sent: 'green', failed: 'red' };

export const toneOf = (state: string | null): Tone => tones[state ?? ''] ?? 'grey';

export const wayWords: Readonly<Record<string, Text>> = {
  screen: { zh: '没有接通道，只在这里显示', en: 'No way out: shown here only' },
  http: { zh: '短信网关', en: 'SMS gateway' },
  smtp: { zh: '邮件服务器', en: 'Mail server' },
};
