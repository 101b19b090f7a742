/** Keyset paging only goes forward; the trail remembers which page led to which, so that "previous" is a step and not a search. */
const trail = new Map<string, string | undefined>();

export function rememberStep(from: string | undefined, to: string): void {
  trail.set(to, from);
}

/** The cursor of the page before; `known` is false when this page was opened from a link. */
export function pageBefore(after: string): { known: boolean; cursor: string | undefined } {
  return { known: trail.has(after), cursor: trail.get(after) };
}
