import { type CasePart, isEmptyValue } from '@linli/kernel/web';

/** What the part tells in words; the words are empty until somebody has answered. */
export const opinionPart: CasePart = {
  procedure: 'services.opinion',
  tells: (values) => ['application', 'itemName', 'applicantName', 'department', ...(isEmptyValue(values['words']) ? ['words'] : [])],
  load: async () => ({ Part: (await import('./opinion-part.tsx')).OpinionPart }),
};
