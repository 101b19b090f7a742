/** What was counted of one item, place or month. */
export interface Counted {
  readonly key: string;
  /** Handlings that came to an end, and those of them that were rated. */
  readonly finished: number;
  readonly rated: number;
  /** Three stars and more. */
  readonly good: number;
}

export interface Rates {
  readonly key: string;
  readonly finished: number;
  /** Null where it could tell who rated how. */
  readonly rated: number | null;
  /** In tenths of a percent, floored. */
  readonly goodTenths: number | null;
  readonly ratedTenths: number | null;
}

export const SHOWN_FROM = 5; // ratings; fewer could be told apart by whoever handled them (domain.md 3.4)

const tenths = (part: number, of: number): number | null => (of === 0 ? null : Math.floor((part * 1000) / of));

/** Nothing rated tells nothing of anybody; one to four ratings might. */
const isSmall = ({ rated }: Pick<Counted, 'rated'>): boolean => rated > 0 && rated < SHOWN_FROM;

/**
 * Rates of groups and of all of them together. Not rated is not good. Small groups are hidden, and where only one is, the next smallest
 * goes with it: otherwise the total less the rest would tell it. What is hidden together has five ratings or more, else the total is
 * hidden as well.
 */
export function ratesOf(groups: readonly Counted[]): { readonly groups: readonly Rates[]; readonly total: Rates } {
  const hidden = new Set(groups.filter(isSmall).map(({ key }) => key));
  const shownRated = groups.filter(({ rated, key }) => rated > 0 && !hidden.has(key)).toSorted((a, b) => a.rated - b.rated);
  const ratedIn = (): number => groups.filter(({ key }) => hidden.has(key)).reduce((sum, { rated }) => sum + rated, 0);
  if (hidden.size > 0 && (hidden.size === 1 || ratedIn() < SHOWN_FROM)) {
    const [next] = shownRated;
    if (next !== undefined) hidden.add(next.key);
  }
  const all = groups.reduce<Counted>(
    (sum, each) => ({ key: '', finished: sum.finished + each.finished, rated: sum.rated + each.rated, good: sum.good + each.good }),
    { key: '', finished: 0, rated: 0, good: 0 },
  );
  return { groups: groups.map((each) => shown(each, hidden.has(each.key))), total: shown(all, isSmall(all)) };
}

const shown = ({ key, finished, rated, good }: Counted, hides: boolean): Rates =>
  hides
    ? { key, finished, rated: null, goodTenths: null, ratedTenths: null }
    : { key, finished, rated, goodTenths: tenths(good, rated), ratedTenths: tenths(rated, finished) };
