import { type Geometry, type Position, measureOf } from '@linli/kernel/model';
import { difference, intersection, union } from 'polyclip-ts';

/** Areas as the library takes and gives them: parts of rings of positions. */
type MultiPoly = ReturnType<typeof union>;

/** An area of at most this many square metres is a line drawn twice by hand, not a gap (a pavement is wider). */
const SLIVER_SQUARE_METRES = 20;

export interface Outline {
  readonly id: string;
  readonly area: Geometry;
}

const partsOf = (area: Geometry): MultiPoly =>
  (area.type === 'Polygon' ? [area.coordinates] : area.type === 'MultiPolygon' ? area.coordinates : []).map((part) =>
    part.map((ring) => ring.map(([east, north]): [number, number] => [east, north])),
  );

/** The parts worth telling of: slivers are left out. */
function toldParts(parts: MultiPoly): { readonly area: Geometry; readonly squareMetres: number }[] {
  return parts
    .map((part): Geometry => ({
      type: 'Polygon',
      coordinates: part.map((ring) => ring.map((position): Position => [position[0], position[1]])),
    }))
    .map((area) => ({ area, squareMetres: measureOf(area).squareMetres }))
    .filter(({ squareMetres }) => squareMetres > SLIVER_SQUARE_METRES);
}

const boundsOf = (parts: MultiPoly) => {
  const all = parts.flat(2);
  const [east, north] = [all.map((each) => each[0]), all.map((each) => each[1])];
  return { west: Math.min(...east), east: Math.max(...east), south: Math.min(...north), north: Math.max(...north) };
};

type Bounds = ReturnType<typeof boundsOf>;

const mayMeet = (a: Bounds, b: Bounds): boolean => a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

export interface Overlap {
  readonly grids: readonly [string, string];
  readonly area: Geometry;
  readonly squareMetres: number;
}

/** Where two areas cover the same ground. Pairs whose bounds do not meet are not looked at. */
export function overlapsOf(outlines: readonly Outline[]): Overlap[] {
  const read = outlines.map(({ id, area }) => ({ id, parts: partsOf(area) })).filter(({ parts }) => parts.length > 0);
  const bounded = read.map((each) => ({ ...each, bounds: boundsOf(each.parts) }));
  return bounded.flatMap((one, at) =>
    bounded
      .slice(at + 1)
      .filter((other) => mayMeet(one.bounds, other.bounds))
      .flatMap((other) => toldParts(intersection(one.parts, other.parts)).map((part): Overlap => ({ grids: [one.id, other.id], ...part }))),
  );
}

export interface Gap {
  /** `gap`: ground of the community in no grid; `outside`: ground of a grid beyond the community. */
  readonly kind: 'gap' | 'outside';
  readonly area: Geometry;
  readonly squareMetres: number;
}

/** Ground that no area covers: against the outline of the community where there is one, else the holes within all areas together. */
export function gapsOf(outlines: readonly Outline[], whole: Geometry | null): Gap[] {
  const all = outlines.map(({ area }) => partsOf(area)).filter((parts) => parts.length > 0);
  const [first, ...rest] = all;
  if (first === undefined) return [];
  const covered = union(first, ...rest);
  const border: MultiPoly = whole === null ? covered.flatMap(([outer]) => (outer === undefined ? [] : [[outer]])) : partsOf(whole);
  const gaps = toldParts(difference(border, covered)).map((part): Gap => ({ kind: 'gap', ...part }));
  const beyond = whole === null ? [] : toldParts(difference(covered, border)).map((part): Gap => ({ kind: 'outside', ...part }));
  return [...gaps, ...beyond];
}
