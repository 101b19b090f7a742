import type { Tone } from '@linli/kernel/web';
import { type Likelihood, type PairState, type Pair } from '../../model/index.ts';

export const likelihoodWords = {
  certain: { tone: 'green', word: { zh: '几乎肯定', en: 'Almost certain' } },
  likely: { tone: 'amber', word: { zh: '很可能', en: 'Likely' } },
  possible: { tone: 'grey', word: { zh: '可能', en: 'Possible' } },
} as const satisfies Record<Likelihood, { tone: Tone; word: { zh: string; en: string } }>;

export const stateWords = {
  open: { zh: '待决定', en: 'To decide' },
  later: { zh: '先放着', en: 'Put aside' },
  asked: { zh: '等答复', en: 'Waiting for an answer' },
  apart: { zh: '是两个人', en: 'Two persons' },
} as const satisfies Record<PairState, { zh: string; en: string }>;

/** One pair among others on a page. */
export const keyOf = (pair: Pair): string => `${pair.a.id} ${pair.b.id}`;
