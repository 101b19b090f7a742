import { messageTemplate } from '@linli/kernel/model';

const item = { label: { zh: '事项', en: 'Item' }, example: '高龄老人生活保健补贴', needed: true } as const;

/** A day after the end, by telephone message: the link is opened by whoever holds it, so nobody at a desk reads it. */
export const ratingInvitation = messageTemplate('services.rating-invitation', {
  label: { zh: '好差评邀请（短信）', en: 'Invitation to rate (by SMS)' },
  source: 'GB/T 39735-2020; domain.md 3.4',
  title: { zh: '请评价这次办事', en: 'Please rate how it went' },
  text: {
    zh: '您办的“{item}”已经办结。办得好不好，请您点开评一评：{link} 不用登录，工作人员看不到是谁评的。',
    en: 'Your "{item}" is finished. How did it go? {link} No sign-in; staff cannot see who rated.',
  },
  facts: {
    item,
    link: { label: { zh: '评价链接', en: 'Link' }, example: 'https://linli.example/rate/…', needed: true, secret: true },
  },
  channels: ['sms'],
});

/** The same inside the platform, where the resident rates from their applications and no link has to lie about. */
export const ratingReminder = messageTemplate('services.rating-reminder', {
  label: { zh: '好差评邀请（站内）', en: 'Invitation to rate (in the platform)' },
  source: 'GB/T 39735-2020; domain.md 3.4',
  title: { zh: '请评价这次办事', en: 'Please rate how it went' },
  text: {
    zh: '您办的“{item}”已经办结。请在“我的”里打开这件申请评一评，工作人员看不到是谁评的。',
    en: 'Your "{item}" is finished. Please rate it from the application under "Mine"; staff cannot see who rated.',
  },
  facts: { item },
  channels: ['in-app'],
});
