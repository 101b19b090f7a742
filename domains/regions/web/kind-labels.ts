import type { Text } from '@linli/kernel/model';
import type { CommunityKind } from '../model/index.ts';

/** Who governs a community, told by its code. */
export const kindLabels: Readonly<Record<CommunityKind, Text>> = {
  urban: { zh: '社区（居委会）', en: 'Community' },
  village: { zh: '村（村委会）', en: 'Village' },
};
