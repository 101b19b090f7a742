import type { Region } from './region.ts';
import type { Succession } from './succession.ts';

/** The name on a day: before the first later renaming the place was called what that renaming replaced. */
export function nameOn(region: Pick<Region, 'code' | 'name'>, renamings: readonly Succession[], day: string): string {
  const later = renamings.filter((each) => each.kind === 'rename' && each.predecessor === region.code && each.onDate > day);
  const first = later.toSorted((a, b) => (a.onDate < b.onDate ? -1 : 1))[0];
  return first?.predecessorName ?? region.name;
}
