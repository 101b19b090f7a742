import { by, code, codeList, codes, longText, phone, procedure, rules, secretText, text, workdays } from '@linli/kernel/model';
import { counterAspectCodes, gradeCodes, onlineAspectCodes } from './codes.ts';

/** Everything that either set of questions may have named. */
const aspectCodes = codeList('rating-aspect', {
  standard: 'GB/T 39735-2020',
  label: { zh: '哪方面', en: 'About what' },
  open: false,
  items: [
    ...counterAspectCodes.items,
    ...onlineAspectCodes.items.map((each) => (each.code === 'online-speed' ? { ...each, zh: '网上办事效率', en: 'Speed online' } : each)),
  ],
});

/** Contact within one working day, verified within five, mended and answered within fifteen (domain.md 3.4). */
const CONTACT = workdays(1);
const VERIFY = workdays(5);
const WHOLE = workdays(15);
const APPEAL = workdays(5);

const town = by('town-officer');
const community = by('community-worker');

const firstRules = rules({
  limit: WHOLE,
  states: {
    registered: { label: { zh: '待回访', en: 'To be contacted' }, within: CONTACT },
    verifying: { label: { zh: '核实中', en: 'Being verified' }, within: VERIFY },
    mending: { label: { zh: '整改中', en: 'Being mended' } },
    mended: { label: { zh: '待答复', en: 'To be answered' } },
    appealed: { label: { zh: '申诉待定', en: 'Appeal to be decided' }, within: APPEAL },
    answered: { label: { zh: '已答复', en: 'Answered' }, clock: 'over' },
    mistaken: { label: { zh: '误评，不计入', en: 'Mistaken, not counted' }, clock: 'over' },
  },
  steps: {
    register: {
      label: { zh: '登记差评', en: 'Register a bad rating' },
      from: [],
      to: 'registered',
      who: [town],
      needs: ['rating', 'grade', 'itemName'],
      takes: ['aspects', 'words', 'phone'],
      takenBy: 'operations',
    },
    contact: {
      label: { zh: '回访', en: 'Contact' },
      from: ['registered'],
      to: 'verifying',
      who: [town],
      needs: ['contactNote'],
    },
    verify: {
      label: { zh: '核实属实，交社区整改', en: 'True: to be mended' },
      from: ['verifying'],
      to: 'mending',
      who: [town],
      needs: ['finding'],
    },
    mend: {
      label: { zh: '整改完成', en: 'Mended' },
      from: ['mending'],
      to: 'mended',
      who: [community],
      needs: ['measure'],
    },
    answer: {
      label: { zh: '答复评价人', en: 'Answer the rater' },
      from: ['verifying', 'mending', 'mended'],
      to: 'answered',
      who: [town],
      needs: ['answer'],
    },
    appeal: {
      label: { zh: '申诉误评', en: 'Appeal: rated by mistake' },
      from: ['verifying', 'mending'],
      to: 'appealed',
      who: [community],
      needs: ['appealWords'],
      timesMax: 1,
      aside: true,
    },
    uphold: {
      label: { zh: '认定误评', en: 'Uphold the appeal' },
      from: ['appealed'],
      to: 'mistaken',
      who: [town],
      needs: ['answer'],
      reason: 'needed',
    },
    reject: {
      label: { zh: '申诉不成立', en: 'Turn the appeal down' },
      from: ['appealed'],
      to: 'mending',
      who: [town],
      reason: 'needed',
    },
    rateAgain: {
      label: { zh: '再次评价', en: 'Rate again' },
      from: ['answered'],
      who: [town],
      needs: ['gradeAfter'],
      timesMax: 1,
      aside: true,
      takenBy: 'operations',
    },
  },
});

/**
 * What follows one of the two bad grades. It knows the rating and not who gave it; a telephone stands in it only where the rater left one.
 * The words are for the town alone: the community reads what the town found.
 */
export const ratingFollowUp = procedure('services.rating-follow-up', {
  label: { zh: '好差评整改', en: 'Follow-up of a bad rating' },
  help: {
    zh: '不满意、非常不满意的评价：镇上回访、核实，社区整改，答复评价人。不知道是谁评的。',
    en: 'A bad rating: the town contacts and verifies, the community mends, the rater is answered. Nobody sees who rated.',
  },
  source: 'M34; GB/T 39735-2020; domain.md 3.4',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: 'all',
  rights: {
    read: ['community-worker', 'town-officer', 'county-officer'],
    unmask: ['town-officer'],
    export: ['town-officer', 'county-officer'],
  },
  title: ['itemName', 'grade'],
  escalatesTo: ['county-officer'],
  fields: {
    rating: text({ label: { zh: '评价', en: 'Rating' }, required: true, fixed: true }),
    grade: code(gradeCodes, { label: { zh: '评价等级', en: 'Grade' }, required: true, listed: true, fixed: true }),
    itemName: text({ label: { zh: '办的什么', en: 'Item' }, required: true, listed: true, fixed: true, example: '高龄老人生活保健补贴' }),
    aspects: codes(aspectCodes, { label: { zh: '哪方面', en: 'About what' }, fixed: true }),
    words: secretText({ label: { zh: '评价人的话', en: "The rater's words" }, fixed: true, purpose: 'to mend what went wrong' }),
    phone: phone({
      label: { zh: '评价人留的电话', en: 'Phone that the rater left' },
      fixed: true,
      purpose: 'to contact whoever asked for it',
    }),
    contactNote: longText({
      label: { zh: '回访情况', en: 'What the contact showed' },
      help: { zh: '没有留电话的写“未留电话，直接核实”。', en: 'Without a phone: say that it is verified at once.' },
    }),
    finding: longText({
      label: { zh: '核实情况', en: 'What was found' },
      help: {
        zh: '写清要整改什么。社区看得到，不要写评价人的情况。',
        en: 'What has to be mended. The community reads it: nothing of the rater.',
      },
    }),
    measure: longText({ label: { zh: '整改措施', en: 'What was mended' } }),
    answer: longText({
      label: { zh: '答复', en: 'Answer' },
      help: { zh: '评价人用原来的链接看得到。', en: 'The rater reads it under the same link.' },
    }),
    appealWords: longText({ label: { zh: '申诉理由', en: 'Why it was a mistake' } }),
    gradeAfter: code(gradeCodes, { label: { zh: '再次评价等级', en: 'Grade afterwards' }, listed: true }),
  },
  rules: [firstRules],
});
