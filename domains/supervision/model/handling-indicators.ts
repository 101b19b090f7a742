import { type Indicator, type Quantity, atLeast, fact, indicator } from '@linli/kernel/model';

/** Nothing handled is no share of anything: a community without a handling, or whose ratings are hidden, stands in no figure. */
const share = (of: string, per: string): { readonly kind: 'ratio'; readonly of: Quantity; readonly per: Quantity } => ({
  kind: 'ratio',
  of: fact(of),
  per: fact(per),
});

const shared = { unit: 'percent', strength: 'strive', deadline: null } as const;

const inTime = indicator('supervision.handled-in-time', {
  ...shared,
  plan: 'S01',
  label: { zh: '办件按时办结率', en: 'Applications finished in time' },
  help: {
    zh: '上一个整月按时办结的件数 ÷ 办结的件数（含不予办理，不含撤回和终止）。',
    en: 'Of what was finished in the last whole month, granted or declined, how much was in time.',
  },
  measure: share('services.handledInTime', 'services.handled'),
  target: atLeast(1),
});

const rated = indicator('supervision.handled-rated', {
  ...shared,
  plan: 'S02',
  label: { zh: '办件评价率', en: 'Applications rated' },
  help: {
    zh: '上一个整月评价的件数 ÷ 办结的件数。评价不足 5 条的社区不显示，也不计入镇和县。',
    en: 'Ratings of the last whole month per handling. A community with fewer than five is not shown and counts in no total.',
  },
  measure: share('services.handledRated', 'services.handledAsked'),
  target: atLeast(30, 100),
});

const good = indicator('supervision.handled-good', {
  ...shared,
  plan: 'S03',
  label: { zh: '办件好评率', en: 'Applications rated well' },
  help: {
    zh: '上一个整月好评（基本满意及以上）的条数 ÷ 评价的条数；没有评价的不算好评。评价不足 5 条的社区不显示，也不计入镇和县。',
    en: 'Of the ratings of the last whole month, three stars and more. A community with fewer than five is not shown and counts in no total.',
  },
  measure: share('services.handledGood', 'services.handledRated'),
  target: atLeast(95, 100),
});

/** How the hall serves (M34; domain.md 3.3, 3.4); the plan asks it without a figure, so that a county sets its own. */
export const handlingIndicators: readonly Indicator[] = [inTime, rated, good];
