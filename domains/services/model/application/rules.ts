import { by, promised, rules, workdays } from '@linli/kernel/model';
import { decideGrant, decideNotice } from './decisions.ts';
import { decideDeciding, decideGivingBack, decidePassing } from './route.ts';

/** 行政许可法 32: papers are looked at within five working days, else the application counts as accepted; for all items (domain.md 3.3). */
const ACCEPTANCE = workdays(5);
/** How long papers may be on their way before the application is given up; the county's custom, no law sets it. */
const SUPPLEMENT = workdays(20);
/** One-off notice, and one more where what came was not what was asked. */
const SUPPLEMENTS_MAX = 2;

const atDesks = ['atCommunity', 'atTown', 'atCounty', 'atStation'] as const;
const open = ['submitted', ...atDesks] as const;

const community = by('community-worker');
const town = by('town-officer');
const county = by('county-officer', { of: ['owner'] });
const owner = { of: ['owner'] } as const;
const holder = by('resident', { only: 'holder' });

/** Whoever has it: each desk while it lies there. The health station has no desk of its own: the community enters what it says. */
const holders = [
  by('community-worker', { in: ['atCommunity', 'atStation'] }),
  by('town-officer', { in: ['atTown'] }),
  by('county-officer', { ...owner, in: ['atCounty', 'atStation'] }),
];
const examiners = [
  by('community-worker', { in: ['submitted', 'atCommunity', 'atStation'] }),
  ...holders.slice(1),
  by('town-officer', { in: ['submitted'] }),
];

/** The first edition of the rules by which an application goes (domain.md 3.1–3.3; 0024). */
export const firstRules = rules({
  // Promised working days, and those of the law: the earlier of the two (0021, 5).
  limit: [promised('committed', 'workday'), promised('statutoryWorkdays', 'workday'), promised('statutoryDays', 'day')],
  states: {
    submitted: { label: { zh: '待受理', en: 'Submitted' }, clock: 'waits', within: ACCEPTANCE, lapse: 'deem' },
    atCommunity: { label: { zh: '社区办理', en: 'With the community' } },
    atTown: { label: { zh: '镇审核', en: 'With the town' } },
    atCounty: { label: { zh: '县级部门审核', en: 'With the county' } },
    atStation: { label: { zh: '卫生服务站办理', en: 'With the health station' } },
    supplementing: { label: { zh: '待补正', en: 'Papers missing' }, clock: 'stands', within: SUPPLEMENT, lapse: 'giveUp' },
    noticed: {
      label: { zh: '公示中', en: 'On public notice' },
      clock: 'stands',
      within: promised('noticeDays', 'day'),
      lapse: 'endNotice',
    },
    asking: { label: { zh: '申请延期', en: 'More time asked' } },
    granted: { label: { zh: '已办结', en: 'Granted' }, clock: 'over' },
    declined: { label: { zh: '不予办理', en: 'Declined' }, clock: 'over' },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, clock: 'over' },
    closed: { label: { zh: '终止办理', en: 'Given up' }, clock: 'over' },
  },
  steps: {
    submit: {
      label: { zh: '提交申请', en: 'Submit' },
      from: [],
      to: 'submitted',
      who: [community, town, by('resident')],
      needs: [
        'number',
        'item',
        'itemCode',
        'itemName',
        'kind',
        'area',
        'department',
        'decider',
        'channel',
        'applicantName',
        'actsAs',
        'signed',
        'committed',
      ],
      takes: [
        'throughTown',
        'joint',
        'noticeDays',
        'person',
        'applicantIdentity',
        'applicantPhone',
        'holder',
        'actsBy',
        'proxyPerson',
        'proxyName',
        'proxyIdentity',
        'proxyPhone',
        'signature',
        'statutoryWorkdays',
        'statutoryDays',
      ],
      takenBy: 'operations',
      announces: { zh: '申请已收到，5 个工作日内告诉您是否受理', en: 'Received; within 5 working days you hear whether it is accepted' },
    },
    accept: {
      label: { zh: '受理', en: 'Accept' },
      from: ['submitted'],
      to: 'atCommunity',
      who: [community, town],
      batch: true,
      announces: { zh: '已受理，开始计算办理时限', en: 'Accepted; the time limit begins' },
    },
    deem: {
      label: { zh: '逾期视为受理', en: 'Deemed accepted' },
      from: ['submitted'],
      to: 'atCommunity',
      who: [],
      countsFrom: 'arrival',
      announces: { zh: '按规定视为受理，从提交那天起计算', en: 'Deemed accepted, counted from the day it was submitted' },
    },
    turnAway: {
      label: { zh: '不予受理', en: 'Turn away' },
      from: ['submitted'],
      to: 'declined',
      who: [community, town],
      reason: 'needed',
      aside: true,
      announces: { zh: '不予受理，理由见告知书', en: 'Not accepted; the notice says why' },
    },
    supply: {
      label: { zh: '补交材料', en: 'Bring papers' },
      from: ['supplementing'],
      returns: true,
      who: [community, town, holder],
      takenBy: 'operations',
      announces: { zh: '补交的材料已收到', en: 'The papers have come' },
    },
    giveUp: {
      label: { zh: '逾期未补，终止办理', en: 'Given up: papers never came' },
      from: ['supplementing'],
      to: 'closed',
      who: [],
      announces: { zh: '材料一直没有补齐，这次先终止，随时可以重新申请', en: 'Papers never came, so this ends; apply again at any time' },
    },
    link: {
      label: { zh: '核实身份', en: 'Confirm the person' },
      from: [...open, 'supplementing'],
      who: [community, by('town-officer', { in: ['submitted', 'atTown'] })],
      needs: ['person'],
      reason: 'welcome',
      aside: true,
    },
    passToTown: {
      label: { zh: '报镇', en: 'Pass to the town' },
      from: ['atCommunity'],
      to: 'atTown',
      who: [community],
      takes: ['findings'],
      batch: true,
      belongs: (of) => decidePassing(of, 'town'),
      announces: { zh: '社区已核对，报镇审核', en: 'Checked by the community, now with the town' },
    },
    passToCounty: {
      label: { zh: '报县级部门', en: 'Pass to the county' },
      from: ['atCommunity', 'atTown'],
      to: 'atCounty',
      who: [by('community-worker', { in: ['atCommunity'] }), by('town-officer', { in: ['atTown'] })],
      takes: ['findings'],
      batch: true,
      belongs: (of) => decidePassing(of, 'county'),
      announces: { zh: '已报县级部门审核', en: 'Now with the county' },
    },
    passToStation: {
      label: { zh: '转卫生服务站', en: 'Pass to the health station' },
      from: ['atCommunity'],
      to: 'atStation',
      who: [community],
      takes: ['findings'],
      batch: true,
      belongs: (of) => decidePassing(of, 'station'),
      announces: { zh: '已转卫生服务站', en: 'Now with the health station' },
    },
    giveBackToCommunity: {
      label: { zh: '退回社区', en: 'Return to the community' },
      from: ['atTown', 'atCounty', 'atStation'],
      to: 'atCommunity',
      who: [...holders.slice(1), by('community-worker', { in: ['atStation'] })],
      reason: 'needed',
      aside: true,
      belongs: (of) => decideGivingBack(of, 'community'),
    },
    giveBackToTown: {
      label: { zh: '退回镇', en: 'Return to the town' },
      from: ['atCounty'],
      to: 'atTown',
      who: [county],
      reason: 'needed',
      aside: true,
      belongs: (of) => decideGivingBack(of, 'town'),
    },
    askTime: {
      label: { zh: '申请延期', en: 'Ask for more time' },
      from: atDesks,
      to: 'asking',
      who: holders,
      needs: ['moreWhy'],
      aside: true,
    },
    grantTime: {
      label: { zh: '同意延期', en: 'Grant more time' },
      from: ['asking'],
      returns: true,
      who: [town, county],
      notBy: ['askTime'],
      extendsBy: 'moreDays',
      timesMax: 1,
      announces: { zh: '办理时限经批准延长', en: 'The limit was made longer, with approval' },
    },
    declineTime: {
      label: { zh: '不同意延期', en: 'Decline more time' },
      from: ['asking'],
      returns: true,
      who: [town, county],
      notBy: ['askTime'],
      reason: 'needed',
    },
    publish: {
      label: { zh: '公示', en: 'Give public notice' },
      from: atDesks,
      to: 'noticed',
      who: holders,
      needs: ['noticeText'],
      belongs: decideNotice,
      announces: { zh: '正在公示，公示的天数不算在时限里', en: 'On public notice; those days do not count' },
    },
    endNotice: { label: { zh: '公示期满', en: 'Notice over' }, from: ['noticed'], returns: true, who: [] },
    grant: {
      label: { zh: '同意', en: 'Grant' },
      from: atDesks,
      to: 'granted',
      who: holders,
      takes: ['decision'],
      batch: true,
      awaitsOpinions: true,
      belongs: decideDeciding,
      rule: decideGrant,
      announces: { zh: '已办好', en: 'It is done' },
    },
    decline: {
      label: { zh: '不予同意', en: 'Decline' },
      from: atDesks,
      to: 'declined',
      who: holders,
      reason: 'needed',
      awaitsOpinions: true,
      belongs: decideDeciding,
      announces: { zh: '没有通过，理由和救济途径见告知书', en: 'Declined; the notice says why and what you can do' },
    },
    askSupplement: {
      label: { zh: '要求补正', en: 'Ask for papers' },
      from: open,
      to: 'supplementing',
      who: examiners,
      needs: ['supplementNotice'],
      timesMax: SUPPLEMENTS_MAX,
      announces: { zh: '材料不全，请按补正告知书一次补齐', en: 'Papers are missing; the notice names all of them' },
    },
    withdraw: {
      label: { zh: '撤回申请', en: 'Withdraw' },
      from: [...open, 'supplementing', 'noticed', 'asking'],
      to: 'withdrawn',
      who: [community, holder],
      reason: 'welcome',
      aside: true,
      announces: { zh: '申请已撤回', en: 'Withdrawn' },
    },
    reopen: {
      label: { zh: '重新办理', en: 'Reopen' },
      from: ['granted', 'declined'],
      returns: true,
      who: [town, county],
      reason: 'needed',
      aside: true,
      announces: { zh: '重新办理', en: 'Taken up again' },
    },
  },
});
