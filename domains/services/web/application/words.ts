import type { Text } from '@linli/kernel/model';
import type { GivenWay } from '../../model/application/submission.ts';

/** How a paper comes, in the words of the counter: what is chosen while it is taken in. */
export const givenWords: Readonly<Record<GivenWay, Text>> = {
  shown: { zh: '已看原件', en: 'Original seen' },
  brought: { zh: '现在交', en: 'Brought now' },
  filled: { zh: '替居民填好', en: 'Filled in' },
  held: { zh: '我们有', en: 'We have it' },
  earlier: { zh: '用以前交过的', en: 'Used again' },
  missing: { zh: '没带', en: 'Missing' },
};

/** The same afterwards, on the page of the case: what came has come, what did not may come still. */
export const keptWords: Readonly<Record<GivenWay, Text>> = {
  ...givenWords,
  brought: { zh: '已交', en: 'Brought' },
  missing: { zh: '还没交', en: 'Missing' },
};
