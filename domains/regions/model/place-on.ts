import type { Succession } from './succession.ts';

/** From which day a place stands and from which it no longer does; null: always. */
export interface Standing {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

type Link = Pick<Succession, 'predecessor' | 'successor' | 'onDate'>;

/**
 * The place that stood on a day where `code` stands at another time: forward along the successions when it had ended by
 * then, backward when it had not begun. Of several the first by code, so that the answer is always the same: which part of
 * a split, or which of the merged places, a record belonged to is not known here. `undefined` when nothing stood there.
 */
export function placeOn(code: string, day: string, standing: ReadonlyMap<string, Standing>, links: readonly Link[]): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = code;
  while (at !== undefined && !seen.has(at)) {
    const here: string = at;
    seen.add(here);
    const known = standing.get(here);
    const ended = known !== undefined && known.validTo !== null && known.validTo <= day;
    const early = known !== undefined && known.validFrom !== null && known.validFrom > day;
    if (!ended && !early) return here;
    const next: readonly string[] = ended
      ? links.filter((each) => each.predecessor === here && each.onDate <= day).map((each) => each.successor)
      : links.filter((each) => each.successor === here && each.onDate > day).map((each) => each.predecessor);
    at = next.toSorted()[0];
  }
  return undefined;
}
