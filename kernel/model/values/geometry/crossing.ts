import type { Position, Ring } from './shape.ts';

/** On which side of the line a→b lies c: positive left, negative right, zero on it. */
const side = (a: Position, b: Position, c: Position): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const spans = (a: number, b: number, c: number): boolean => Math.min(a, b) <= c && c <= Math.max(a, b);
const between = (a: Position, b: Position, c: Position): boolean => spans(a[0], b[0], c[0]) && spans(a[1], b[1], c[1]);

/** Do two edges have a position in common? */
function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && between(a, b, c)) || (abd === 0 && between(a, b, d)) || (cda === 0 && between(c, d, a)) || (cdb === 0 && between(c, d, b))
  );
}

/** Does an edge double back over the one before it? */
const foldsBack = (a: Position, b: Position, c: Position): boolean =>
  side(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;

/** Does a closed ring touch or cross itself? Every pair of edges is tried: rings are limited to a thousand positions. */
export function crossesItself(ring: Ring): boolean {
  const edges = ring.length - 1;
  const at = (index: number): Position => ring[index % edges] ?? [0, 0];
  for (let one = 0; one < edges; one += 1) {
    if (foldsBack(at(one), at(one + 1), at(one + 2))) return true;
    for (let other = one + 2; other < edges; other += 1) {
      if (one === 0 && other === edges - 1) continue;
      if (meet(at(one), at(one + 1), at(other), at(other + 1))) return true;
    }
  }
  return false;
}
