import { type Extent, type Geometry, type Position, extentOf, linesOf } from '../../../model/index.ts';

const within = ([x, y]: Position, { west, south, east, north }: Extent): boolean => x >= west && x <= east && y >= south && y <= north;

/** Does a straight line meet the box? What is left of it after each side has cut its part off (Liang and Barsky). */
function crosses([x0, y0]: Position, [x1, y1]: Position, { west, south, east, north }: Extent): boolean {
  let [first, last] = [0, 1];
  const sides = [[x0 - x1, x0 - west], [x1 - x0, east - x0], [y0 - y1, y0 - south], [y1 - y0, north - y0]] as const; // prettier-ignore
  for (const [run, room] of sides) {
    if (run === 0 && room < 0) return false;
    if (run < 0) first = Math.max(first, room / run);
    if (run > 0) last = Math.min(last, room / run);
  }
  return first <= last;
}

/** How often a ray to the east crosses the rings of an area is odd inside it; holes count like any ring. */
function holds(rings: readonly (readonly Position[])[], [x, y]: Position): boolean {
  let inside = false;
  for (const ring of rings)
    for (const [at, to] of ring.entries()) {
      const from = ring[at - 1];
      if (from === undefined || from[1] > y === to[1] > y) continue;
      if (x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]) inside = !inside;
    }
  return inside;
}

/** The boxes of a query: two, where it spans the 180th meridian. */
export const boxesOf = (bbox: Extent): readonly Extent[] =>
  bbox.west <= bbox.east
    ? [bbox]
    : [
        { ...bbox, east: 180 },
        { ...bbox, west: -180 },
      ];

/** Does a shape share a position with a box? Edges belong to both. */
export function touches(shape: Geometry, bbox: Extent): boolean {
  return boxesOf(bbox).some((box) => {
    const { west, south, east, north } = extentOf(shape);
    if (west > box.east || east < box.west || south > box.north || north < box.south) return false;
    const lines = linesOf(shape);
    const meets = lines.some((line) =>
      line.some((each, at) => {
        const before = line[at - 1];
        return within(each, box) || (before !== undefined && crosses(before, each, box));
      }),
    );
    if (meets || shape.type === 'Point' || shape.type === 'LineString') return meets;
    return holds(lines, [box.west, box.south]); // the box lies wholly inside, or wholly outside
  });
}
