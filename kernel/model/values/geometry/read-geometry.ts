import { type Parsed, unreadEmpty } from '../parsed.ts';
import { cellText, isEmptyMark } from '../text.ts';
import { checkGeometry, geometryFault } from './check.ts';
import type { Geometry, Position } from './shape.ts';
import { readWkt } from './wkt.ts';

const widths: readonly (readonly [RegExp, string])[] = [
  [/东经|经度/g, 'E'],
  [/北纬|纬度/g, 'N'],
  [/[º˚度]/g, '°'],
  [/[′’‘分]/g, "'"],
  [/''|[″”“秒]/g, '"'],
];

/** One way of writing for all: half width, letters for the axes, one kind of each mark. */
function narrowed(text: string): string {
  const half = text.replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');
  return widths.reduce((read, [from, to]) => read.replaceAll(from, to), half);
}

const ANGLE = `(\\d{1,3}(?:\\.\\d+)?)(?:°(?:\\s*(\\d{1,2}(?:\\.\\d+)?)'(?:\\s*(\\d{1,2}(?:\\.\\d+)?)"?)?)?)?`;
const BETWEEN = '[\\s,;:]*';
const led = new RegExp(`^${BETWEEN}([EN])${BETWEEN}${ANGLE}`, 'i');
const trailed = new RegExp(`^${BETWEEN}${ANGLE}\\s*([EN]?)(?=[\\s,;\\d]|$)`, 'i');

interface Angle {
  readonly degrees: number;
  /** `E` or `N`, or nothing where it is not said. */
  readonly axis: string;
}

/** `108.5021`, `108°30'7.6"E`, `E108.5021` from the beginning of a line, and what is left of the line. */
function takeAngle(line: string): { angle: Angle; rest: string } | undefined {
  const before = led.exec(line);
  const found = before ?? trailed.exec(line);
  if (found === null) return undefined;
  const [axis, ...parts] = before === null ? [found[4] ?? '', ...found.slice(1, 4)] : [found[1] ?? '', ...found.slice(2, 5)];
  const [degrees = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  if (minutes >= 60 || seconds >= 60) return undefined;
  return { angle: { degrees: degrees + minutes / 60 + seconds / 3600, axis: axis.toUpperCase() }, rest: line.slice(found[0].length) };
}

/** Two angles in one line, longitude first unless they say which is which. */
function readPair(line: string): Position | undefined {
  const one = takeAngle(line);
  const two = one === undefined ? undefined : takeAngle(one.rest);
  if (one === undefined || two === undefined || two.rest.trim() !== '') return undefined;
  const [first, second] = [one.angle, two.angle];
  if (first.axis !== '' && first.axis === second.axis) return undefined;
  return first.axis === 'N' || second.axis === 'E' ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
}

/** One pair is a point; a pair a line is a line, or an area when it comes back to its beginning. */
function readPairs(text: string): unknown {
  const pairs = text
    .split(/\n/)
    .filter((line) => line.trim() !== '')
    .map(readPair);
  const [first] = pairs;
  const last = pairs.at(-1);
  if (first === undefined || last === undefined || pairs.includes(undefined)) return undefined;
  if (pairs.length === 1) return { type: 'Point', coordinates: first };
  const closed = pairs.length > 3 && first[0] === last[0] && first[1] === last[1];
  return closed ? { type: 'Polygon', coordinates: [pairs] } : { type: 'LineString', coordinates: pairs };
}

/** The geometry of GeoJSON text: a geometry, a feature, or a collection of one feature. */
function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const inner = (from: unknown, key: string): unknown =>
    typeof from === 'object' && from !== null && key in from ? (from as Record<string, unknown>)[key] : undefined;
  const features = inner(value, 'features');
  if (Array.isArray(features)) value = features.length === 1 ? (features[0] as unknown) : undefined;
  return inner(value, 'geometry') ?? value;
}

/**
 * Reads a location as people type or paste it: `108.5021, 32.8920`, degrees with minutes and seconds, a pair a line, GeoJSON or
 * WKT. In CGCS2000 degrees.
 */
export function parseGeometry(raw: unknown): Parsed<Geometry> {
  if (typeof raw === 'object' && raw !== null) return checkGeometry(raw);
  if (isEmptyMark(raw)) return unreadEmpty();
  const text = cellText(raw).trim();
  const read = text.startsWith('{') ? readJson(text) : (readWkt(text) ?? readPairs(narrowed(text)));
  return read === undefined ? geometryFault('not-a-geometry') : checkGeometry(read);
}
