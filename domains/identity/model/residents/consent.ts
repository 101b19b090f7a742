import { code, codeList, householdRelationCodes, instant, reference, register, text } from '@linli/kernel/model';

const consentWayCodes = codeList('consent-way', {
  standard: 'Linli',
  label: { zh: '同意方式', en: 'How it was consented' },
  items: [
    { code: 'portal', zh: '本人在网上同意', en: 'By the person, online' },
    { code: 'counter', zh: '窗口当面同意', en: 'In person, at the counter' },
  ],
  open: false,
});

const keepers = ['community-worker', 'town-officer'] as const;

/**
 * A member of the household may act for another one (网上代办). Asked for by the one who will act; in force from the day the other one consents
 * until either ends it. Without a day of consent it is only asked.
 */
export const consent = register('identity.consent', {
  label: { zh: '家人代办授权', en: 'Consent to act for family' },
  help: {
    zh: '同一户的家人经本人同意，可以替他在网上办事。',
    en: 'With their consent a member of the same household acts for a person online.',
  },
  source: '个人信息保护法 14, 15, 31; 民法典 165',
  at: 'community',
  owner: 'government-office',
  sharedWith: 'all',
  rights: { read: keepers, write: keepers, unmask: keepers, export: [] },
  title: ['takerName'],
  unique: [['taker', 'person']],
  writtenBy: 'operations',
  fields: {
    taker: reference('identity.resident', { label: { zh: '代办人账号', en: 'Account that acts' }, required: true, fixed: true }),
    takerName: text({ label: { zh: '代办人', en: 'Who acts' }, required: true, listed: true }),
    person: reference('residents.person', {
      label: { zh: '被代办人', en: 'For whom' },
      required: true,
      listed: true,
      purpose: 'for whom somebody acts',
    }),
    relationToHead: code(householdRelationCodes, { label: { zh: '与户主关系', en: 'Relation to the head' }, listed: true }),
    givenAt: instant({ label: { zh: '同意时间', en: 'Consented at' }, listed: true }),
    givenHow: code(consentWayCodes, { label: { zh: '同意方式', en: 'How' }, listed: true }),
    givenBy: text({ label: { zh: '经办人', en: 'Witnessed by' } }),
  },
});
