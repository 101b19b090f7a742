import { instant, longText, register, text } from '@linli/kernel/model';

/** A message that a resident reads inside the platform. Nobody at a desk does. */
export const letter = register('messages.letter', {
  label: { zh: '站内信', en: 'Letter' },
  help: { zh: '居民登录后在“消息”里看到的信，只有本人能看。', en: 'What a resident reads after signing in, and nobody else.' },
  source: 'M33',
  at: 'community',
  owner: 'civil-affairs',
  rights: { read: ['resident'], write: ['resident'], unmask: [], export: [] },
  holder: 'holder',
  title: ['title'],
  order: 'postedAt',
  writtenBy: 'operations',
  fields: {
    holder: text({ label: { zh: '收信账号', en: 'Account' }, required: true, fixed: true }),
    template: text({ label: { zh: '模板', en: 'Template' }, required: true, fixed: true }),
    title: text({ label: { zh: '标题', en: 'Title' }, required: true, listed: true, fixed: true }),
    titleEn: text({ label: { zh: '标题（英文）', en: 'Title in English' }, required: true, fixed: true }),
    words: longText({ label: { zh: '内容', en: 'Words' }, required: true, fixed: true }),
    wordsEn: longText({ label: { zh: '内容（英文）', en: 'Words in English' }, required: true, fixed: true }),
    postedAt: instant({ label: { zh: '时间', en: 'Posted at' }, required: true, listed: true, fixed: true }),
    readAt: instant({ label: { zh: '已读时间', en: 'Read at' } }),
    register: text({ label: { zh: '关于的登记', en: 'About a record of' }, fixed: true }),
    record: text({ label: { zh: '关于的记录', en: 'Record' }, fixed: true }),
  },
});
