import { longText, register, text } from '@linli/kernel/model';

/** A county's own wording of a declared message, and the channels by which it sends it there. */
export const wording = register('messages.wording', {
  label: { zh: '消息模板', en: 'Wording of a message' },
  help: {
    zh: '县里对某一种消息的用语和发送渠道；没有改过的，按系统自带的发。',
    en: "The county's own words and channels for one kind of message; else those that come with the program hold.",
  },
  source: 'M33',
  at: 'county',
  owner: 'civil-affairs',
  rights: { read: ['county-officer', 'system-admin'], write: ['county-officer', 'system-admin'], unmask: [], export: [] },
  title: ['template'],
  order: 'template',
  unique: [['template']],
  writtenBy: 'operations',
  fields: {
    template: text({ label: { zh: '模板', en: 'Template' }, required: true, listed: true, fixed: true }),
    title: text({ label: { zh: '标题', en: 'Title' }, required: true, listed: true }),
    titleEn: text({ label: { zh: '标题（英文）', en: 'Title in English' }, required: true }),
    words: longText({ label: { zh: '内容', en: 'Words' }, required: true }),
    wordsEn: longText({ label: { zh: '内容（英文）', en: 'Words in English' }, required: true }),
    channels: text({ label: { zh: '走哪些渠道', en: 'Channels' }, required: true, listed: true }),
  },
});
