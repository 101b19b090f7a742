import { code, instant, integer, name, phone, register, secretText, text, yesNo } from '@linli/kernel/model';
import { channelCodes, languageCodes, messageDepartmentCodes, messageStateCodes } from '../codes.ts';

/** How long words, phone and what was filled in are kept: as long as a network keeps its logs (网络安全法 21), long enough for a complaint. */
export const WORDS_KEPT_DAYS = 180;

const keepers = ['community-worker', 'town-officer', 'county-officer'] as const;
const purpose = 'to bring a message to the person whom it concerns';

/** One message on its way out of the platform by one channel: the outbox. */
export const message = register('messages.message', {
  label: { zh: '短信和邮件', en: 'SMS and mail' },
  help: {
    zh: '平台发给居民的短信和邮件：发给谁、发了没有、没发出去是为什么。',
    en: 'SMS and mails of the platform: to whom, whether they left, and if not, why.',
  },
  source: 'M33; 个人信息保护法 art. 51',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  walledBy: 'department',
  rights: { read: [...keepers, 'system-admin'], write: keepers, unmask: [], export: [] },
  title: ['template'],
  order: 'postedAt',
  writtenBy: 'operations',
  fields: {
    template: text({ label: { zh: '模板', en: 'Template' }, required: true, listed: true, fixed: true }),
    channel: code(channelCodes, { label: { zh: '渠道', en: 'Channel' }, required: true, listed: true, fixed: true }),
    department: code(messageDepartmentCodes, {
      label: { zh: '主管部门', en: 'Department' },
      help: {
        zh: '消息说的那条登记归哪个部门；不说哪条登记的归民政。',
        en: 'The department of the record that it speaks of; without one, civil affairs.',
      },
      required: true,
      fixed: true,
    }),
    language: code(languageCodes, { label: { zh: '语言', en: 'Language' }, required: true, listed: true, fixed: true }),
    state: code(messageStateCodes, { label: { zh: '状态', en: 'State' }, required: true, listed: true }),
    postedAt: instant({ label: { zh: '提交时间', en: 'Posted at' }, required: true, listed: true, fixed: true }),
    toName: name({ label: { zh: '收件人', en: 'To' }, listed: true, fixed: true, purpose }),
    phone: phone({ label: { zh: '手机号', en: 'Phone' }, listed: true, fixed: true, purpose }),
    mail: secretText({ label: { zh: '邮箱', en: 'Mail address' }, fixed: true, purpose }),
    facts: secretText({ label: { zh: '填入的内容', en: 'What is filled in' }, purpose }),
    words: secretText({ label: { zh: '发出的文字', en: 'Words as sent' }, purpose }),
    urgent: yesNo({ label: { zh: '紧急', en: 'Urgent' }, required: true, fixed: true }),
    nextAt: instant({ label: { zh: '下次发送', en: 'Next try' }, required: true }),
    expiresAt: instant({ label: { zh: '过期时间', en: 'Of no use after' }, required: true }),
    tries: integer({ label: { zh: '已试次数', en: 'Tries' }, required: true, min: 0 }),
    why: text({ label: { zh: '原因', en: 'Why' }, listed: true }),
    sentAt: instant({ label: { zh: '发出时间', en: 'Sent at' }, listed: true }),
    via: text({ label: { zh: '经由', en: 'By way of' } }),
    register: text({ label: { zh: '关于的登记', en: 'About a record of' }, fixed: true }),
    record: text({ label: { zh: '关于的记录', en: 'Record' }, fixed: true }),
  },
});
