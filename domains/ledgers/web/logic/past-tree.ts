import type { FilledView } from '../filled/use-filled.ts';

const PAIR = /^(\d{6,15})-(\d{6,15})$/;

/**
 * How an address holds that a ledger is read in the tree of its day: the place of today and that of the day, `A-B`. It counts
 * only beside the place of today, so that choosing another place above the page leaves it behind.
 */
export const treeOf = (place: string, then: string): string => `${place}-${then}`;

/** What the ledger is filled for, by an address: its place, and the tree of its day where one was chosen. */
export function pastPlaceOf(tree: string | undefined, place: string, isPast: boolean): Pick<FilledView, 'place' | 'tree'> {
  const [, today, then] = PAIR.exec(tree ?? '') ?? [];
  return isPast && today === place && then !== undefined ? { place: then, tree: 'then' } : { place, tree: 'today' };
}
