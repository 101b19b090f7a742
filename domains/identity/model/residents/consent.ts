import { attachment, code, codeList, householdRelationCodes, instant, reference, register, text } from '@linli/kernel/model';

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

/** A letter of authority has one or two pages; more is something else. */
export const SIGNED_PAGES_MAX = 5;

/**
 * A member of the household may act for another one (网上代办). Asked for by the one who will act; in force from the day the other one consents
 * until either ends it. Without a day of consent it is only asked. Who has no phone consents at the counter, with a signed paper.
 */
export const consent = register('identity.consent', {
  label: { zh: '家人代办授权', en: 'Consent to act for family' },
  help: {
    zh: '家人经本人同意，可以替他在网上办事。网上只能授权同一户的家人；不住一起的、没有手机的，到窗口签授权书。',
    en: 'With their consent family acts for a person online. Online within one household; others, and who has no phone, sign at the counter.',
  },
  source: '个人信息保护法 14, 15, 31; 民法典 165',
  at: 'community',
  owner: 'government-office',
  sharedWith: 'all',
  rights: { read: keepers, write: keepers, unmask: keepers, export: [] },
  title: ['takerName'],
  unique: [['taker', 'person']],
  writtenBy: 'operations',
  peopleBringFiles: true,
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
    signedPaper: attachment({
      label: { zh: '签好的授权书', en: 'Signed paper' },
      help: {
        zh: '本人在窗口签的授权书（民法典 165）：委托谁、办什么、签名和日期。按手印的，写明见证人。',
        en: 'The paper signed at the counter (民法典 165): who acts, for what, signature and day; for a fingerprint, who witnessed it.',
      },
      max: SIGNED_PAGES_MAX,
      accepts: ['pdf', 'png', 'jpeg', 'webp'],
      fixed: true,
    }),
  },
});
