import type { KeyWord, Tone } from '@linli/kernel/web';
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

/** The keys of the queue, in the order in which one works. */
export const queueKeys: readonly KeyWord[] = [
  { keys: ['j', 'k'], does: { zh: '下一对、上一对', en: 'Next pair, previous pair' } },
  { keys: ['m'], does: { zh: '合并成一条', en: 'Merge into one' } },
  { keys: ['d'], does: { zh: '是两个人', en: 'They are two persons' } },
  { keys: ['l'], does: { zh: '先放着', en: 'Put aside' } },
  { keys: ['a'], does: { zh: '问对方社区', en: 'Ask the other community' } },
  { keys: ['w'], does: { zh: '答复', en: 'Answer' } },
  { keys: ['r'], does: { zh: '重新考虑（在“是两个人”里）', en: 'Reconsider (among two persons)' } },
];
