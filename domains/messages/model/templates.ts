import { messageTemplate } from '@linli/kernel/model';

/** A word to try a way with, sent by whoever has just set it up. */
export const trial = messageTemplate('messages.trial', {
  label: { zh: '试发', en: 'Trial' },
  source: 'M33',
  title: { zh: '试发', en: 'Trial' },
  text: {
    zh: '这是社区综合服务平台的试发消息，由{sender}发出。收到就说明通道是通的，不用回复。',
    en: 'A trial message of the community platform, sent by {sender}. The way works; no answer is needed.',
  },
  facts: { sender: { label: { zh: '谁试发的', en: 'Who tries' }, example: '县民政局', needed: true } },
  channels: ['sms', 'mail'],
  urgent: true,
  minutesMax: 60,
});
