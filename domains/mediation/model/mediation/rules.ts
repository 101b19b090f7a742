import { type Case, by, days, refuse, rules, workdays } from '@linli/kernel/model';

/** The committee answers an application, and asks the other side, within three working days; a custom of the county, no law sets it. */
const ASKING = workdays(3);
const NAMING = workdays(2);
/** 一般在一个月内调结 (人民调解工作若干规定 33); the county promises 20 working days (domain.md 3.2, ZZ01). */
const WHOLE = workdays(20);
/** Within it both sides may together ask the court to confirm the agreement (人民调解法 33). */
export const CONFIRMATION_DAYS = 30;

const community = by('community-worker');
const town = by('town-officer');
const committee = [community, town];

const metOnce = ({ taken }: Case) =>
  taken.some(({ step }) => step === 'meet')
    ? undefined
    : refuse('conflict', 'no-session-yet', {
        zh: '还没有记过一次调解。先点“记一次调解”，写明哪天、谈了什么，再写协议。',
        en: 'No session was noted yet. Note one first, with its day and what was said.',
      });

/** The first edition of the rules by which a mediation goes (人民调解法 17–33). */
export const firstRules = rules({
  limit: WHOLE,
  states: {
    applied: { label: { zh: '征询双方意愿', en: 'Both sides are asked' }, clock: 'waits', within: ASKING },
    consented: { label: { zh: '待定调解员', en: 'Mediator to be named' }, within: NAMING },
    mediating: { label: { zh: '调解中', en: 'In mediation' } },
    agreed: {
      label: { zh: '已达成协议，待回访', en: 'Agreed, to be followed up' },
      clock: 'stands',
      within: days(CONFIRMATION_DAYS),
    },
    closed: { label: { zh: '已办结', en: 'Closed' }, clock: 'over' },
    declined: { label: { zh: '一方不同意调解', en: 'A side declined' }, clock: 'over' },
    failed: { label: { zh: '调解不成', en: 'No agreement' }, clock: 'over' },
    withdrawn: { label: { zh: '当事人撤回', en: 'Withdrawn' }, clock: 'over' },
    referred: { label: { zh: '已移送', en: 'Referred' }, clock: 'over' },
  },
  steps: {
    apply: {
      label: { zh: '登记申请', en: 'Register' },
      from: [],
      to: 'applied',
      who: committee,
      needs: ['origin', 'kind', 'applicantName', 'otherName', 'matter'],
      takes: [
        'applicantIdentity',
        'applicantPhone',
        'applicantAddress',
        'otherIdentity',
        'otherPhone',
        'otherAddress',
        'claim',
        'application',
        'event',
      ],
      announces: { zh: '调解申请已登记，三个工作日内问对方是否愿意', en: 'Registered; the other side is asked within three working days' },
    },
    complete: {
      label: { zh: '补登当事人情况', en: 'Complete the parties' },
      from: ['applied', 'consented', 'mediating'],
      who: committee,
      takes: [
        'kind',
        'otherName',
        'applicantIdentity',
        'applicantPhone',
        'applicantAddress',
        'otherIdentity',
        'otherPhone',
        'otherAddress',
        'claim',
      ],
      aside: true,
    },
    consent: {
      label: { zh: '双方都同意调解', en: 'Both sides agree to mediation' },
      from: ['applied'],
      to: 'consented',
      who: committee,
      needs: ['applicantConsentOn', 'otherConsentOn', 'consentWay'],
      takes: ['consentPaper'],
      countsFrom: 'now',
      announces: { zh: '双方都同意调解，接着确定调解员', en: 'Both sides agree to mediation' },
    },
    decline: {
      label: { zh: '一方不同意，不调解', en: 'A side declines' },
      from: ['applied', 'consented', 'mediating'],
      to: 'declined',
      who: committee,
      needs: ['declinedBy'],
      reason: 'welcome',
      aside: true,
      announces: {
        zh: '有一方不同意调解，这次不再调解，可以走仲裁、行政或诉讼的路',
        en: 'A side declined; arbitration, an authority or the court remain open',
      },
    },
    name: {
      label: { zh: '确定调解员', en: 'Name the mediator' },
      from: ['consented'],
      to: 'mediating',
      who: committee,
      needs: ['mediator', 'mediatorChoice'],
      takes: ['helpers'],
      announces: { zh: '调解员已确定，会和您约时间', en: 'The mediator is named and will call you' },
    },
    replace: {
      label: { zh: '换调解员', en: 'Another mediator' },
      from: ['mediating'],
      who: committee,
      needs: ['mediator', 'mediatorChoice'],
      takes: ['helpers'],
      reason: 'needed',
      aside: true,
    },
    meet: {
      label: { zh: '记一次调解', en: 'Note a session' },
      from: ['mediating'],
      who: committee,
      needs: ['heldOn', 'record'],
      takes: ['heldAt', 'present'],
    },
    moreTime: {
      label: { zh: '双方同意延长', en: 'More time, both agree' },
      from: ['mediating'],
      who: committee,
      reason: 'needed',
      extendsBy: 'moreDays',
      timesMax: 1,
      aside: true,
    },
    agree: {
      label: { zh: '达成书面协议', en: 'Written agreement' },
      from: ['mediating'],
      to: 'agreed',
      who: committee,
      needs: ['agreedOn', 'terms', 'performance'],
      takes: ['signedAgreement'],
      rule: metOnce,
      announces: {
        zh: '已达成调解协议。双方认为需要的，30 天内可以一起向人民法院申请司法确认',
        en: 'Agreed. Within 30 days both sides may together ask the court to confirm it',
      },
    },
    agreeOrally: {
      label: { zh: '达成口头协议', en: 'Oral agreement' },
      from: ['mediating'],
      to: 'agreed',
      who: committee,
      needs: ['agreedOn', 'terms'],
      takes: ['performance'],
      rule: metOnce,
      announces: { zh: '已达成口头协议，内容记在调解记录里', en: 'Agreed orally; it is written down in the record' },
    },
    fail: {
      label: { zh: '调解不成，终止', en: 'No agreement: end it' },
      from: ['mediating'],
      to: 'failed',
      who: committee,
      reason: 'needed',
      aside: true,
      announces: {
        zh: '调解不成，已经终止。可以依法仲裁、请行政机关处理，或者向法院起诉',
        en: 'No agreement. Arbitration, an authority or the court remain open',
      },
    },
    withdraw: {
      label: { zh: '当事人撤回', en: 'Withdrawn by a party' },
      from: ['applied', 'consented', 'mediating'],
      to: 'withdrawn',
      who: committee,
      reason: 'welcome',
      aside: true,
    },
    refer: {
      label: { zh: '移送有关部门', en: 'Refer to an authority' },
      from: ['applied', 'consented', 'mediating'],
      to: 'referred',
      who: committee,
      needs: ['referredTo'],
      reason: 'needed',
      aside: true,
      announces: { zh: '已移送有关部门处理', en: 'Referred to an authority' },
    },
    confirm: {
      label: { zh: '登记司法确认', en: 'Note the confirmation' },
      from: ['agreed', 'closed'],
      who: committee,
      needs: ['confirmedOn', 'confirmationNumber'],
      timesMax: 1,
      aside: true,
    },
    keepSigned: {
      label: { zh: '补存签好的协议书', en: 'Keep the signed agreement' },
      from: ['agreed'],
      who: committee,
      needs: ['signedAgreement'],
      aside: true,
    },
    followUp: {
      label: { zh: '回访，办结', en: 'Follow up and close' },
      from: ['agreed'],
      to: 'closed',
      who: committee,
      needs: ['followedOn', 'kept'],
      takes: ['followNote'],
      announces: { zh: '已回访履行情况', en: 'Followed up' },
    },
  },
});
