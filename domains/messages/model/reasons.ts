import type { Text } from '@linli/kernel/model';

/** Why a message has not left, or left otherwise than meant: the code that is kept, and what a desk reads. */
const reasons = {
  'quiet-hours': { zh: '免打扰时间，到点再发', en: 'Quiet hours; it leaves when they are over' },
  'day-full': { zh: '这个号码今天已经收到不少短信，明天再发', en: 'This phone has had enough for today; it leaves tomorrow' },
  'too-many': { zh: '这个号码今天要的验证码太多，不再发送', en: 'Too many codes for this phone today' },
  expired: { zh: '过了有效时间，不再发送', en: 'Its time is over; it is no longer sent' },
  'no-answer': { zh: '通道没有回答', en: 'The way gave no answer' },
  unreachable: { zh: '连不上通道', en: 'The way cannot be reached' },
  refused: { zh: '通道拒绝了这条消息，请核对设置和号码', en: 'The way refused the message. Check the settings and the number' },
  busy: { zh: '通道忙，稍后再试', en: 'The way is busy' },
  'sign-in': { zh: '通道不认我们的密钥或密码，请核对设置', en: 'The way does not accept our key or password. Check the settings' },
  'closed-address': {
    zh: '网关地址指向内部网络，没有放行，请联系运维',
    en: 'The address leads into an internal network and is not open. Ask the operator',
  },
  'bad-setting': { zh: '通道设置不完整', en: 'The settings of the way are incomplete' },
  'by-hand': { zh: '由工作人员取消', en: 'Stopped by staff' },
  'no-template': { zh: '这种消息已经没有了', en: 'This kind of message exists no longer' },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof reasons;

export const reasonWord = (code: string): Text => (Object.hasOwn(reasons, code) ? reasons[code as Reason] : { zh: code, en: code });
