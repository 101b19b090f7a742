import { ancestorAt, isWithin } from '@linli/kernel/model';
import type { Standing } from './place-on.ts';
import type { Succession } from './succession.ts';

export type LaterLink = Pick<Succession, 'predecessor' | 'successor' | 'kind'>;

/** Everything that is reached from a place along the links, the place itself first. */
function closure(from: string, next: (code: string) => readonly string[]): string[] {
  const seen = [from];
  for (const at of seen) for (const code of next(at)) if (!seen.includes(code)) seen.push(code);
  return [...seen.slice(0, 1), ...seen.slice(1).toSorted()];
}

const lies = (place: string, link: LaterLink): boolean =>
  isWithin(link.predecessor, place) || isWithin(link.successor, place) || (link.kind === 'rename' && isWithin(place, link.predecessor));

/**
 * How a place stood on a day, from the successions after that day: whether anything at, above or below it has changed, which
 * places of then it took over, and which ones follow it. A grid stands or falls with its community.
 */
export function treeAround(
  place: string,
  links: readonly LaterLink[],
  standing: {
    readonly stood: (known: Standing) => boolean;
    readonly stands: (known: Standing) => boolean;
    of(code: string): Standing | undefined;
  },
): { readonly differs: boolean; readonly former: readonly string[]; readonly current: readonly string[] } {
  const community = ancestorAt(place, 'community') ?? place;
  const rest = place.slice(community.length);
  const real = links.filter((link) => link.predecessor !== link.successor);
  const stood = (code: string): boolean => standing.stood(standing.of(code) ?? always);
  const stands = (code: string): boolean => standing.stands(standing.of(code) ?? always);
  const before = closure(community, (code) => real.filter((link) => link.successor === code).map((link) => link.predecessor));
  const after = closure(community, (code) => real.filter((link) => link.predecessor === code).map((link) => link.successor));
  const whole = (codes: readonly string[]): string[] => (rest === '' ? [...codes] : codes.includes(community) ? [place] : []);
  return {
    differs: links.some((link) => lies(community, link)),
    former: whole(before.filter(stood)),
    current: whole(after.filter(stands)),
  };
}

const always: Standing = { validFrom: null, validTo: null };
