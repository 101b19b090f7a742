import { type Geometry, type Position, type Ring, extentOf } from './shape.ts';

const EARTH_METRES = 6_371_008.8; // mean radius of the GRS80 ellipsoid (IUGG), on which CGCS2000 stands
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two positions over the sphere; within half a per cent of the ellipsoid, enough for a label. */
export function metresBetween([aEast, aNorth]: Position, [bEast, bNorth]: Position): number {
  const [north, east] = [radians(bNorth - aNorth) / 2, radians(bEast - aEast) / 2];
  const half = Math.sin(north) ** 2 + Math.cos(radians(aNorth)) * Math.cos(radians(bNorth)) * Math.sin(east) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
}

const metresAlong = (line: readonly Position[]): number =>
  line.slice(1).reduce((sum, position, at) => sum + metresBetween(line[at] ?? position, position), 0);

/** Square metres inside a closed ring (Chamberlain and Duquette 2007), without a sign. */
function squareMetresIn(ring: Ring): number {
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1], ring[at]];
    if (from === undefined || to === undefined) continue;
    sum += radians(to[0] - from[0]) * (2 + Math.sin(radians(from[1])) + Math.sin(radians(to[1])));
  }
  return Math.abs((sum * EARTH_METRES ** 2) / 2);
}

const areaOf = ([outer = [], ...holes]: readonly Ring[]): number =>
  squareMetresIn(outer) - holes.reduce((sum, hole) => sum + squareMetresIn(hole), 0);

export interface ShapeMeasure {
  /** Length of a line, or around the outer rings of an area, in metres; 0 for a point. */
  readonly metres: number;
  /** Inside an area, holes left out, in square metres; 0 for points and lines. */
  readonly squareMetres: number;
  /** From west to east and from south to north, in metres. */
  readonly width: number;
  readonly height: number;
}

/** How long and how large a shape is, by spherical formulas. */
export function measureOf(shape: Geometry): ShapeMeasure {
  const { west, south, east, north } = extentOf(shape);
  const middle = (south + north) / 2;
  const size = { width: metresBetween([west, middle], [east, middle]), height: metresBetween([west, south], [west, north]) };
  switch (shape.type) {
    case 'Point':
      return { metres: 0, squareMetres: 0, ...size };
    case 'LineString':
      return { metres: metresAlong(shape.coordinates), squareMetres: 0, ...size };
    case 'Polygon':
      return { metres: metresAlong(shape.coordinates[0] ?? []), squareMetres: areaOf(shape.coordinates), ...size };
    case 'MultiPolygon':
      return {
        metres: shape.coordinates.reduce((sum, part) => sum + metresAlong(part[0] ?? []), 0),
        squareMetres: shape.coordinates.reduce((sum, part) => sum + areaOf(part), 0),
        ...size,
      };
  }
}
