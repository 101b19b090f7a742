import {
  attachment,
  code,
  count,
  date,
  disputeKindCodes,
  identityNumber,
  integer,
  name,
  phone,
  procedure,
  secretText,
  text,
} from '@linli/kernel/model';
import { consentWayCodes, mediationOriginCodes, mediationSideCodes, mediatorChoiceCodes, performanceCodes } from '../codes.ts';
import { firstRules } from './rules.ts';

const desks = ['community-worker', 'town-officer'] as const;
const purpose = 'mediation of the dispute';
const PAGES_MAX = 10; // pictures of a signed paper

/**
 * A mediation from its application to the follow-up. Confidential by place and role: the community where it lies and its town see it, no grid
 * worker and nobody above (人民调解法 15 (4): mediators keep secrets); what was said and agreed is sealed and masked for them too. The
 * county reads numbers. Its row in the ledger of disputes (T22) has the same id and is written by the steps.
 */
export const mediation = procedure('mediation.mediation', {
  label: { zh: '人民调解', en: 'Mediation' },
  help: {
    zh: '一起纠纷从申请到回访：问双方愿不愿意、定调解员、每次调解、协议书、回访。',
    en: 'A dispute from its application to the follow-up: consent, mediator, sessions, agreement.',
  },
  source: '人民调解法 17–33; 人民调解工作若干规定; domain.md 3.2 ZZ01; T22',
  at: 'community',
  owner: 'justice',
  rights: { read: desks, unmask: desks, export: [] },
  title: ['applicantName', 'otherName', 'kind'],
  escalatesTo: ['town-officer'],
  tells: { phone: 'applicantPhone', name: 'applicantName' },
  fields: {
    origin: code(mediationOriginCodes, { label: { zh: '怎么来的', en: 'How it came' }, required: true, listed: true, fixed: true }),
    kind: code(disputeKindCodes, { label: { zh: '纠纷类型', en: 'Kind' }, required: true, listed: true }),
    applicantName: name({
      label: { zh: '申请人', en: 'Applicant' },
      required: true,
      listed: true,
      searched: true,
      fixed: true,
      example: '林小满',
      purpose,
    }),
    applicantIdentity: identityNumber({ label: { zh: '申请人身份证号', en: 'Identity number of the applicant' }, purpose }),
    applicantPhone: phone({
      label: { zh: '申请人电话', en: 'Phone of the applicant' },
      example: '13800005678',
      purpose: 'to invite the party',
    }),
    applicantAddress: text({ label: { zh: '申请人住址', en: 'Address of the applicant' }, purpose }),
    otherName: name({
      label: { zh: '对方当事人', en: 'Other party' },
      required: true,
      listed: true,
      searched: true,
      example: '周大江',
      purpose,
    }),
    otherIdentity: identityNumber({ label: { zh: '对方身份证号', en: 'Identity number of the other party' }, purpose }),
    otherPhone: phone({ label: { zh: '对方电话', en: 'Phone of the other party' }, purpose: 'to invite the party' }),
    otherAddress: text({ label: { zh: '对方住址', en: 'Address of the other party' }, purpose }),
    matter: secretText({
      label: { zh: '纠纷情况', en: 'What it is about' },
      help: { zh: '什么时候、因为什么事。只有本社区和镇上打得开。', en: 'When and why. Opens only for the community and its town.' },
      required: true,
      fixed: true,
      example: '楼上卫生间漏水，泡坏天花板，赔多少谈不拢',
      purpose,
    }),
    claim: secretText({ label: { zh: '申请人的要求', en: 'What the applicant wants' }, purpose }),
    application: attachment({ label: { zh: '调解申请书', en: 'Application' }, max: PAGES_MAX, fixed: true }),
    event: text({ label: { zh: '来自事件', en: 'Out of the event' }, fixed: true, max: 36 }),
    applicantConsentOn: date({ label: { zh: '申请人同意调解的日期', en: 'Applicant agreed on' } }),
    otherConsentOn: date({ label: { zh: '对方同意调解的日期', en: 'Other party agreed on' } }),
    consentWay: code(consentWayCodes, { label: { zh: '怎么同意的', en: 'How they agreed' } }),
    consentPaper: attachment({ label: { zh: '同意书', en: 'Paper of consent' }, max: PAGES_MAX }),
    declinedBy: code(mediationSideCodes, { label: { zh: '哪一方不同意', en: 'Who declined' } }),
    mediator: text({ label: { zh: '调解员', en: 'Mediator' }, listed: true, purpose: 'who mediates' }),
    mediatorChoice: code(mediatorChoiceCodes, { label: { zh: '怎么定的', en: 'How named' } }),
    helpers: text({
      label: { zh: '请来帮忙的人', en: 'Who helps' },
      help: { zh: '双方同意后请的亲属、邻里、专家。', en: 'Relatives, neighbours or experts, with the consent of both (art. 20).' },
      purpose: 'who takes part',
    }),
    heldOn: date({ label: { zh: '调解日期', en: 'Held on' } }),
    heldAt: text({ label: { zh: '调解地点', en: 'Held at' }, example: '社区调解室' }),
    present: text({ label: { zh: '在场的人', en: 'Present' }, purpose: 'who took part' }),
    record: secretText({
      label: { zh: '谈话记录', en: 'Record' },
      help: { zh: '双方怎么说、谈到哪一步。', en: 'What both sides said, and how far it came.' },
      purpose,
    }),
    moreDays: integer({ label: { zh: '延长工作日', en: 'Working days more' }, min: 1, max: 20 }),
    agreedOn: date({ label: { zh: '达成协议日期', en: 'Agreed on' } }),
    terms: secretText({
      label: { zh: '协议内容', en: 'Terms' },
      help: { zh: '一条一行，印在协议书上。', en: 'One a line; they stand on the agreement.' },
      purpose,
    }),
    performance: secretText({
      label: { zh: '履行方式和期限', en: 'How and until when' },
      example: '2026年12月15日前一次付清，微信转账',
      purpose,
    }),
    signedAgreement: attachment({ label: { zh: '签好的协议书', en: 'Signed agreement' }, max: PAGES_MAX }),
    referredTo: text({ label: { zh: '移送到哪里', en: 'Referred to' } }),
    confirmedOn: date({ label: { zh: '司法确认日期', en: 'Confirmed by the court on' } }),
    confirmationNumber: text({ label: { zh: '确认裁定书文号', en: 'Number of the ruling' } }),
    followedOn: date({ label: { zh: '回访日期', en: 'Followed up on' } }),
    kept: code(performanceCodes, { label: { zh: '履行情况', en: 'How it is kept' }, listed: true }),
    followNote: secretText({ label: { zh: '回访情况', en: 'What the follow-up showed' }, purpose }),
  },
  publishes: {
    mediationsAgreed: count().matching({ agreedOn: { present: true } }),
    mediationsConfirmed: count().matching({ confirmedOn: { present: true } }),
    mediationsKept: count().matching({ kept: 'full' }),
  },
  rules: [firstRules],
});
