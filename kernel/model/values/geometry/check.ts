import { type Parsed, readAs, unread } from '../parsed.ts';
import { crossesItself } from './crossing.ts';
import { type Geometry, type Position, linesOf } from './shape.ts';

/** Positions of one shape: a community's boundary drawn with care; as WKT they still fit one cell of a workbook. */
export const POSITIONS_MAX = 1_000;
const RING_POSITIONS_MIN = 4; // three corners and the first once more (RFC 7946 3.1.6)
const PRECISION = 1e7; // seven decimals are about a centimetre

/** What China spans with its seas, rounded outward; no longitude of it is a possible latitude. */
const bounds = { west: 73, east: 136, south: 3, north: 54 } as const;

const isLongitude = (value: number): boolean => value >= bounds.west && value <= bounds.east;
const isLatitude = (value: number): boolean => value >= bounds.south && value <= bounds.north;

const faults = {
  'not-a-geometry': [
    '看不出是什么位置。请填“108.5021, 32.8920”这样的经度、纬度，或粘贴 GeoJSON、WKT。',
    'This cannot be read as a location. Write longitude and latitude like 108.5021, 32.8920, or paste GeoJSON or WKT.',
  ],
  'geometry-swapped': [
    '经度和纬度写反了：请先写经度（73 到 136），再写纬度（3 到 54）。',
    'Longitude and latitude are swapped: write the longitude first (73 to 136), then the latitude (3 to 54).',
  ],
  'geometry-outside': [
    '位置不在中国范围内，请核对经度（73 到 136）和纬度（3 到 54）。',
    'The location lies outside China: check the longitude (73 to 136) and the latitude (3 to 54).',
  ],
  'geometry-too-long': [
    `点太多，最多 ${POSITIONS_MAX} 个。请先把边界简化一下。`,
    `Too many positions, at most ${POSITIONS_MAX}. Simplify the outline first.`,
  ],
  'geometry-short-line': ['一条线至少要有两个不同的点。', 'A line has at least two different positions.'],
  'geometry-short-ring': [
    `范围的边界至少要有 ${RING_POSITIONS_MIN} 个点，最后一个和第一个相同。`,
    `The ring of an area has at least ${RING_POSITIONS_MIN} positions, the last equal to the first.`,
  ],
  'geometry-open-ring': [
    '范围的边界没有合上，最后一个点要和第一个点相同。',
    'The ring of an area is not closed: its last position must equal its first.',
  ],
  'geometry-crossing': [
    '范围的边界自己碰到或穿过了自己，请按顺序重新取点。',
    'The ring of an area touches or crosses itself: list its corners in order.',
  ],
} as const;

export type GeometryFault = keyof typeof faults;

export const geometryFault = (code: GeometryFault): { ok: false; fault: { code: string; zh: string; en: string } } => {
  const [zh, en] = faults[code];
  return unread(code, zh, en);
};

const round = (value: number): number => Math.round(value * PRECISION) / PRECISION;

function readPosition(value: unknown): Position | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return undefined;
  const [east, north] = value as readonly unknown[];
  return typeof east === 'number' && typeof north === 'number' && Number.isFinite(east) && Number.isFinite(north)
    ? [round(east), round(north)]
    : undefined;
}

function readAll<T>(value: unknown, read: (inner: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > POSITIONS_MAX) return undefined;
  const all = value.map(read);
  return all.every((each) => each !== undefined) ? (all as T[]) : undefined;
}

const readLine = (value: unknown): Position[] | undefined => readAll(value, readPosition);
const readRings = (value: unknown): Position[][] | undefined => readAll(value, readLine);

function shapeOf(type: unknown, coordinates: unknown): Geometry | undefined {
  if (type === 'Point') {
    const position = readPosition(coordinates);
    return position === undefined ? undefined : { type, coordinates: position };
  }
  if (type === 'LineString') {
    const line = readLine(coordinates);
    return line === undefined ? undefined : { type, coordinates: line };
  }
  if (type === 'Polygon') {
    const rings = readRings(coordinates);
    return rings === undefined ? undefined : { type, coordinates: rings };
  }
  if (type === 'MultiPolygon') {
    const parts = readAll(coordinates, readRings);
    return parts === undefined ? undefined : { type, coordinates: parts };
  }
  return undefined;
}

/** How many positions lie in nested lists; stops counting at one too many. */
function countPositions(value: unknown, depth = 0): number {
  if (!Array.isArray(value) || depth > 4) return 0;
  if (typeof value[0] === 'number') return 1;
  let sum = 0;
  for (const inner of value) {
    sum += countPositions(inner, depth + 1);
    if (sum > POSITIONS_MAX) break;
  }
  return sum;
}

const equal = (a: Position | undefined, b: Position | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** A position repeated at once is one position; what tools leave behind is no fault of the clerk. */
const withoutRepeats = (line: readonly Position[]): Position[] => line.filter((position, at) => at === 0 || !equal(position, line[at - 1]));

function tidied(shape: Geometry): Geometry {
  switch (shape.type) {
    case 'Point':
      return shape;
    case 'LineString':
      return { type: shape.type, coordinates: withoutRepeats(shape.coordinates) };
    case 'Polygon':
      return { type: shape.type, coordinates: shape.coordinates.map(withoutRepeats) };
    case 'MultiPolygon':
      return { type: shape.type, coordinates: shape.coordinates.map((part) => part.map(withoutRepeats)) };
  }
}

function ringFault(ring: readonly Position[]): GeometryFault | undefined {
  if (!equal(ring[0], ring.at(-1))) return 'geometry-open-ring';
  if (ring.length < RING_POSITIONS_MIN) return 'geometry-short-ring';
  return crossesItself(ring) ? 'geometry-crossing' : undefined;
}

function placeFaultOf(positions: readonly Position[]): GeometryFault | undefined {
  if (positions.every(([east, north]) => isLongitude(east) && isLatitude(north))) return undefined;
  return positions.every(([east, north]) => isLongitude(north) && isLatitude(east)) ? 'geometry-swapped' : 'geometry-outside';
}

/**
 * A GeoJSON geometry as a register keeps it: in China's bounds, rings closed and simple, at most POSITIONS_MAX positions, seven
 * decimals. Heights are left out. Source: RFC 7946; GB/T 30168.
 */
export function checkGeometry(raw: unknown): Parsed<Geometry> {
  if (typeof raw !== 'object' || raw === null || !('type' in raw) || !('coordinates' in raw)) return geometryFault('not-a-geometry');
  if (countPositions(raw.coordinates) > POSITIONS_MAX) return geometryFault('geometry-too-long');
  const read = shapeOf(raw.type, raw.coordinates);
  if (read === undefined) return geometryFault('not-a-geometry');
  const shape = tidied(read);
  const lines = linesOf(shape);
  const misplaced = placeFaultOf(lines.flat());
  if (misplaced !== undefined) return geometryFault(misplaced);
  if (shape.type === 'LineString' && shape.coordinates.length < 2) return geometryFault('geometry-short-line');
  if (shape.type === 'Polygon' || shape.type === 'MultiPolygon') {
    const broken = lines.map(ringFault).find((each) => each !== undefined);
    if (broken !== undefined) return geometryFault(broken);
  }
  return readAs(shape);
}
