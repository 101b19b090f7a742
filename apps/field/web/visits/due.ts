import type { Entry, PackVisit, VisitDeed } from '../engine/index.ts';
import { useOpen } from '../use-field.ts';

interface Noted {
  readonly visit: VisitDeed;
  readonly entry: Entry;
}

/** Whom to visit still, the longest unseen first; and who was met, as this phone noted it. */
export function useDueVisits(): { readonly due: readonly PackVisit[]; readonly noted: readonly Noted[] } {
  const { pack, entries } = useOpen();
  const noted = entries.flatMap((entry): Noted[] =>
    entry.deed.kind === 'visit' && entry.state !== 'dropped' ? [{ visit: entry.deed, entry }] : [],
  );
  // Who was not met stays on the list; what the platform refused is decided in the outbox.
  const met = new Set(
    noted.filter(({ visit, entry }) => visit.result !== 'not-met' && entry.state !== 'refused').map(({ visit }) => visit.person),
  );
  const due = pack.visits
    .filter(({ person }) => !met.has(person))
    .toSorted((a, b) => ((a.lastOn ?? '') < (b.lastOn ?? '') ? -1 : (a.lastOn ?? '') > (b.lastOn ?? '') ? 1 : 0));
  return { due, noted };
}
