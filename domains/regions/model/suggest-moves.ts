import { freeNumber } from './grids.ts';
import type { Region } from './region.ts';
import type { Move } from './succession.ts';

/** The segments of a statistical code that tell residents' from villagers' committees (domain.md 1.1). A grid has only one. */
const segments: readonly (readonly [first: number, last: number])[] = [
  [1, 199],
  [200, 399],
  [400, 499],
  [500, 599],
  [600, 999],
];

/**
 * New codes for places that come below another one: the same last digits where they are free, else the lowest free number of
 * the same segment, so that a village stays a village by its code. `taken` grows with what is given out.
 */
export function suggestMoves(children: readonly Pick<Region, 'code'>[], home: string, taken: Set<string>): Move[] {
  return children.map(({ code }) => {
    const number = Number(code.slice(-3));
    const own = home + code.slice(-3);
    const [first, last] = (code.length === 15 ? undefined : segments.find(([, end]) => number <= end)) ?? [1, 999];
    const to = taken.has(own) ? freeNumber(home, first, last, taken) : own;
    if (to === undefined) throw new Error(`All numbers of ${home} between ${first} and ${last} are in use.`);
    taken.add(to);
    return { from: code, to };
  });
}
