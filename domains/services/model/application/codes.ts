import { codeList } from '@linli/kernel/model';

export const channelCodes = codeList('application-channel', {
  standard: 'domain.md 3.4',
  label: { zh: '申请渠道', en: 'Channel' },
  open: false,
  items: [
    { code: 'counter', zh: '窗口', en: 'Counter' },
    { code: 'portal', zh: '网上', en: 'Portal' },
    { code: 'visit', zh: '上门', en: 'Visit at home' },
  ],
});

/** Whoever brings the application, as seen from the person it is for (民法典 27, 28, 165). */
export const actsAsCodes = codeList('acts-as', {
  standard: '民法典 27, 28, 165',
  label: { zh: '由谁来办', en: 'Who acts' },
  open: false,
  items: [
    { code: 'self', zh: '本人', en: 'The person' },
    { code: 'guardian', zh: '监护人（替孩子等）', en: 'A guardian' },
    { code: 'family', zh: '家人（替老人等）', en: 'A member of the family' },
    { code: 'proxy', zh: '受委托的人', en: 'A proxy with authority' },
  ],
});

export const signedCodes = codeList('application-signed', {
  standard: '电子签名法 14',
  label: { zh: '签字方式', en: 'How it was signed' },
  open: false,
  items: [
    { code: 'screen', zh: '在屏幕上签字', en: 'On the screen' },
    { code: 'paper', zh: '已在纸上签字', en: 'On paper' },
    { code: 'online', zh: '登录后确认', en: 'Confirmed when signed in' },
  ],
});
