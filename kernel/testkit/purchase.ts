import {
  attachment,
  by,
  days,
  hours,
  integer,
  longText,
  money,
  procedure,
  promised,
  refuse,
  type Rules,
  rules,
  text,
  workdays,
} from '../model/index.ts';

/** An invented procedure with which the engine is tested: readers ask the library to buy a book. No county has one. */
const PRICE_ASKED_ABOVE = 20_000; // fen; the county keeps the purse for what is dearer

const states = {
  submitted: { label: { zh: '待受理', en: 'Submitted' }, clock: 'waits', within: workdays(5), lapse: 'deem' },
  checking: { label: { zh: '审核中', en: 'Being checked' } },
  correcting: { label: { zh: '补正中', en: 'Papers missing' }, clock: 'stands', within: workdays(10) },
  asking: { label: { zh: '申请延期', en: 'More time asked' } },
  shown: { label: { zh: '公示中', en: 'On public notice' }, clock: 'stands', within: days(7), lapse: 'endShow' },
  bought: { label: { zh: '已购入', en: 'Bought' }, clock: 'over' },
  refused: { label: { zh: '不予购入', en: 'Refused' }, clock: 'over' },
  withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, clock: 'over' },
} as const;

const first = rules({
  limit: workdays(20),
  states,
  steps: {
    submit: {
      label: { zh: '提交', en: 'Submit' },
      from: [],
      to: 'submitted',
      who: [by('community-worker')],
      needs: ['book'],
      takes: ['price', 'why', 'committed'],
    },
    accept: {
      label: { zh: '受理', en: 'Accept' },
      from: ['submitted'],
      to: 'checking',
      who: [by('town-officer')],
      batch: true,
      announces: { zh: '镇图书馆已受理', en: 'The town library has accepted it' },
    },
    deem: { label: { zh: '逾期视为受理', en: 'Deemed accepted' }, from: ['submitted'], to: 'checking', who: [], countsFrom: 'arrival' },
    correct: {
      label: { zh: '要求补正', en: 'Ask for papers' },
      from: ['submitted', 'checking'],
      to: 'correcting',
      who: [by('town-officer')],
      needs: ['notice'],
      timesMax: 2,
      announces: { zh: '材料不全，请看补正通知', en: 'Papers are missing; see the notice' },
    },
    supply: {
      label: { zh: '补交材料', en: 'Bring papers' },
      from: ['correcting'],
      to: 'checking',
      who: [by('community-worker', { only: 'opener' })],
      needs: ['proof'],
    },
    giveBack: {
      label: { zh: '退回', en: 'Return' },
      from: ['checking'],
      to: 'submitted',
      who: [by('town-officer'), by('county-officer', { of: ['owner'] })],
      reason: 'needed',
      aside: true,
    },
    askTime: {
      label: { zh: '申请延期', en: 'Ask for more time' },
      from: ['checking'],
      to: 'asking',
      who: [by('town-officer')],
      needs: ['moreWhy'],
      aside: true,
    },
    grantTime: {
      label: { zh: '同意延期', en: 'Grant more time' },
      from: ['asking'],
      to: 'checking',
      who: [by('county-officer', { of: ['owner'] }), by('town-officer')],
      notBy: ['askTime'],
      extendsBy: 'moreDays',
      timesMax: 1,
    },
    declineTime: {
      label: { zh: '不同意延期', en: 'Decline' },
      from: ['asking'],
      to: 'checking',
      who: [by('county-officer', { of: ['owner'] })],
      reason: 'needed',
    },
    show: {
      label: { zh: '公示', en: 'Show in public' },
      from: ['checking'],
      to: 'shown',
      who: [by('town-officer')],
      needs: ['notice'],
      aside: true,
    },
    endShow: { label: { zh: '公示期满', en: 'Notice over' }, from: ['shown'], to: 'checking', who: [] },
    buy: {
      label: { zh: '决定购入', en: 'Buy' },
      from: ['checking'],
      to: 'bought',
      who: [by('county-officer', { of: ['owner', 'finance'] }), by('town-officer')],
      needs: ['price'],
      batch: true,
      rule: ({ values }) =>
        Number(values['price'] ?? 0) > PRICE_ASKED_ABOVE && (values['why'] ?? null) === null
          ? refuse('conflict', 'why-missing', { zh: '200 元以上的书要先写明用途。', en: 'A book above 200 yuan needs a purpose first.' })
          : undefined,
      announces: { zh: '书已决定购入', en: 'The book will be bought' },
    },
    refuse: {
      label: { zh: '不予购入', en: 'Refuse' },
      from: ['checking'],
      to: 'refused',
      who: [by('county-officer', { of: ['owner'] })],
      reason: 'needed',
      announces: { zh: '不予购入，请看理由', en: 'Refused, with a reason' },
    },
    withdraw: {
      label: { zh: '撤回', en: 'Withdraw' },
      from: ['submitted', 'checking', 'correcting'],
      to: 'withdrawn',
      who: [by('community-worker', { only: 'opener' })],
      reason: 'welcome',
      aside: true,
    },
    reopen: {
      label: { zh: '重新办理', en: 'Reopen' },
      from: ['bought', 'refused'],
      to: 'checking',
      who: [by('town-officer')],
      reason: 'needed',
      aside: true,
    },
  },
});

/** The second edition is quicker: the time is promised for each case, and what is urgent is looked at within hours. */
const second: Rules = {
  limit: promised('committed', 'workday'),
  states: { ...states, checking: { ...states.checking, within: hours(48) } },
  steps: first.steps,
};

export const purchase = procedure('library.purchase', {
  label: { zh: '荐购', en: 'Purchase' },
  help: { zh: '请图书室购入一本书。', en: 'A request to buy a book.' },
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  sharedWith: ['finance'],
  rights: {
    read: ['community-worker', 'town-officer', 'county-officer'],
    unmask: ['county-officer'],
    export: ['community-worker', 'county-officer'],
  },
  title: ['book'],
  fields: {
    book: text({ label: { zh: '书名', en: 'Book' }, required: true, listed: true, searched: true, example: '山里的灯' }),
    price: money({ label: { zh: '定价', en: 'Price' }, min: 0, listed: true }),
    why: text({ label: { zh: '用途', en: 'Purpose' } }),
    committed: integer({ label: { zh: '承诺工作日', en: 'Working days promised' }, min: 0, max: 60 }),
    notice: longText({ label: { zh: '通知', en: 'Notice' } }),
    proof: attachment({ label: { zh: '补交的材料', en: 'Papers brought' }, max: 3 }),
    moreDays: integer({ label: { zh: '延长工作日', en: 'Working days more' }, min: 1, max: 10 }),
    moreWhy: longText({ label: { zh: '延期理由', en: 'Why more time' } }),
  },
  escalatesTo: ['county-officer'],
  rules: [first, second],
});
