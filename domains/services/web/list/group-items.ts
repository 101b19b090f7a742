import { standingOf } from '../../model/editions.ts';
import type { ItemFacts } from '../../model/operations.ts';

/** What is in force today, and what waits: drafts and editions of a day to come. */
export function groupItems(items: readonly ItemFacts[], today: string): { readonly current: ItemFacts[]; readonly waiting: ItemFacts[] } {
  const standings = items.map((each) => [each, standingOf(each, today)] as const);
  return {
    current: standings.flatMap(([each, standing]) => (standing === 'current' ? [each] : [])),
    waiting: standings.flatMap(([each, standing]) => (standing === 'draft' || standing === 'coming' ? [each] : [])),
  };
}
