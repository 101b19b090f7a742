import { messageTemplate } from '@linli/kernel/model';
import { phoneCodeRule } from './rules.ts';

export const codeMessage = messageTemplate('identity.code', {
  label: { zh: '登录验证码', en: 'Code to sign in' },
  source: 'GB/T 22239-2019 8.1.4.1',
  title: { zh: '登录验证码', en: 'Code to sign in' },
  text: {
    zh: `您的登录验证码是 {code}，${phoneCodeRule.minutes} 分钟内有效。工作人员不会向您要这个号码，请不要告诉别人。`,
    en: `Your code to sign in is {code}. It works for ${phoneCodeRule.minutes} minutes. No member of the staff will ask for it: tell it to nobody.`,
  },
  facts: { code: { label: { zh: '验证码', en: 'Code' }, example: '305816', needed: true, secret: true } },
  channels: ['sms'],
  urgent: true,
  minutesMax: phoneCodeRule.minutes,
});
