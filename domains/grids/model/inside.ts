import type { Geometry, Position } from '@linli/kernel/model';

type Ring = readonly Position[];

/** How often a ray to the east crosses a ring is odd inside it; a position on a southern or western edge belongs to the area. */
function inRing([east, north]: Position, ring: Ring): boolean {
  let within = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1], ring[at]];
    if (from === undefined || to === undefined || from[1] > north === to[1] > north) continue;
    if (east < ((to[0] - from[0]) * (north - from[1])) / (to[1] - from[1]) + from[0]) within = !within;
  }
  return within;
}

const inRings = (position: Position, [outer, ...holes]: readonly Ring[]): boolean =>
  outer !== undefined && inRing(position, outer) && !holes.some((hole) => inRing(position, hole));

/** Does a position lie in an area? Areas that share an edge share none of its positions: one of them has it. Degrees, CGCS2000. */
export function inside(position: Position, area: Geometry): boolean {
  if (area.type === 'Polygon') return inRings(position, area.coordinates);
  return area.type === 'MultiPolygon' && area.coordinates.some((part) => inRings(position, part));
}
