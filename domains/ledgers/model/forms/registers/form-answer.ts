import { date, reference, register, secretText, text } from '@linli/kernel/model';

/** What was once answered to a new field, about a person or about the community. Sealed, because nobody knows what it tells. */
export const formAnswer = register('ledgers.form-answer', {
  label: { zh: '填报内容', en: 'Answer in a form' },
  help: {
    zh: '报表新增字段的答案，问过一次就留着，下次自动填。',
    en: 'The answer to a new field, kept so that it is never asked again.',
  },
  source: 'M38; domain.md 8.6',
  at: 'community',
  owner: 'civil-affairs',
  rights: {
    read: ['community-worker', 'town-officer'],
    write: ['community-worker'],
    unmask: ['community-worker'],
    export: ['community-worker'],
  },
  title: ['given'],
  writtenBy: 'operations',
  fields: {
    field: reference('ledgers.new-field', { label: { zh: '字段', en: 'Field' }, required: true, listed: true, fixed: true }),
    person: reference('residents.person', { label: { zh: '居民', en: 'Resident' }, listed: true, fixed: true }),
    given: secretText({
      label: { zh: '内容', en: 'Content' },
      required: true,
      max: 400,
      purpose: 'to answer later forms without asking again',
    }),
    answeredOn: date({ label: { zh: '填写日期', en: 'Answered on' }, required: true, listed: true }),
    source: text({ label: { zh: '填在哪份报表', en: 'Form' }, listed: true }),
  },
});
