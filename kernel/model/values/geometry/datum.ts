import type { Geometry, Position } from './shape.ts';

/**
 * Coordinates as Chinese maps give them. CGCS2000 and WGS84 agree within centimetres and are kept as they are; GCJ-02 (Amap, Tencent) and
 * BD-09 (Baidu) are shifted by some hundred metres.
 */
export const datums = ['cgcs2000', 'gcj02', 'bd09'] as const;
export type Datum = (typeof datums)[number];

const AXIS = 6_378_245; // Krasovsky's ellipsoid, as the public approximation of GCJ-02 has it
const ECCENTRICITY = 0.006_693_421_622_965_943;
const BAIDU = (Math.PI * 3_000) / 180;
const BAIDU_EAST = 0.0065; // degrees that BD-09 adds to GCJ-02 once more
const BAIDU_NORTH = 0.006;
const ROUNDS = 6; // each takes about three digits off the difference

const sin = (degrees: number): number => Math.sin(degrees * Math.PI);
const wave = (of: number, parts: readonly (readonly [number, number])[]): number =>
  (parts.reduce((sum, [by, times]) => sum + by * sin(of * times), 0) * 2) / 3;

/** How far GCJ-02 moves a position, in degrees. */
function shiftOf([east, north]: Position): Position {
  const [x, y] = [east - 105, north - 35];
  const root = Math.sqrt(Math.abs(x));
  const common = wave(x, [[20, 6], [20, 2]]); // prettier-ignore
  const metresNorth = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common + wave(y, [[20, 1], [40, 1 / 3]]) + wave(y, [[160, 1 / 12], [320, 1 / 30]]); // prettier-ignore
  const metresEast = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common + wave(x, [[20, 1], [40, 1 / 3]]) + wave(x, [[150, 1 / 12], [300, 1 / 30]]); // prettier-ignore
  const radians = (north / 180) * Math.PI;
  const bend = 1 - ECCENTRICITY * Math.sin(radians) ** 2;
  return [
    (metresEast * 180) / ((AXIS / Math.sqrt(bend)) * Math.cos(radians) * Math.PI),
    (metresNorth * 180) / (((AXIS * (1 - ECCENTRICITY)) / (bend * Math.sqrt(bend))) * Math.PI),
  ];
}

const toGcj = (position: Position): Position => {
  const [east, north] = shiftOf(position);
  return [position[0] + east, position[1] + north];
};

/** The inverse by repeated correction: within a millimetre of the approximation. */
function fromGcj(position: Position): Position {
  let guess = position;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [east, north] = toGcj(guess);
    guess = [guess[0] + position[0] - east, guess[1] + position[1] - north];
  }
  return guess;
}

function gcjFromBaidu([east, north]: Position): Position {
  const [x, y] = [east - BAIDU_EAST, north - BAIDU_NORTH];
  const length = Math.hypot(x, y) - 0.000_02 * Math.sin(y * BAIDU);
  const angle = Math.atan2(y, x) - 0.000_003 * Math.cos(x * BAIDU);
  return [length * Math.cos(angle), length * Math.sin(angle)];
}

/**
 * A position in CGCS2000 degrees. From GCJ-02 by the public approximation: within about a metre of what surveyors get on land. From BD-09
 * within about two metres. Enough to tell grids apart, never for a boundary stone; the exact transformation is not public.
 */
export function toCgcs2000(position: Position, from: Datum): Position {
  if (from === 'cgcs2000') return position;
  return fromGcj(from === 'bd09' ? gcjFromBaidu(position) : position);
}

/** The same for every position of a shape. */
export function shapeToCgcs2000(shape: Geometry, from: Datum): Geometry {
  const line = (positions: readonly Position[]): Position[] => positions.map((each) => toCgcs2000(each, from));
  switch (shape.type) {
    case 'Point':
      return { type: shape.type, coordinates: toCgcs2000(shape.coordinates, from) };
    case 'LineString':
      return { type: shape.type, coordinates: line(shape.coordinates) };
    case 'Polygon':
      return { type: shape.type, coordinates: shape.coordinates.map(line) };
    case 'MultiPolygon':
      return { type: shape.type, coordinates: shape.coordinates.map((part) => part.map(line)) };
  }
}
