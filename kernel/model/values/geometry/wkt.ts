import type { Geometry, Position } from './shape.ts';

const pair = ([east, north]: Position): string => `${east} ${north}`;
const list = (line: readonly Position[]): string => `(${line.map(pair).join(', ')})`;
const rings = (part: readonly (readonly Position[])[]): string => `(${part.map(list).join(', ')})`;

/** Well-known text (GB/T 33187; OGC 06-103r4): `POLYGON ((108.5 32.8, …))`. */
export function writeWkt(shape: Geometry): string {
  switch (shape.type) {
    case 'Point':
      return `POINT (${pair(shape.coordinates)})`;
    case 'LineString':
      return `LINESTRING ${list(shape.coordinates)}`;
    case 'Polygon':
      return `POLYGON ${rings(shape.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON (${shape.coordinates.map(rings).join(', ')})`;
  }
}

const kinds: Readonly<Record<string, Geometry['type']>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
};

/** CGCS2000, and WGS 84, which differs from it by centimetres. Other systems differ by hundreds of metres and are not taken. */
const systems = ['4490', '4326'];

const NUMBER = '[-+]?\\d+(?:\\.\\d+)?';
const PAIR = new RegExp(`(${NUMBER})\\s+(${NUMBER})(?:\\s+${NUMBER}){0,2}`, 'g');

/**
 * Well-known text as an unchecked GeoJSON object; undefined when it is none. Numbers become lists, so that brackets and commas
 * can be read as JSON. A leading `SRID=4490;` is understood.
 */
export function readWkt(text: string): unknown {
  const found = /^(?:SRID\s*=\s*(\d+)\s*;\s*)?([A-Z]+)\s*(?:Z|M|ZM)?\s*(\(.*\))$/is.exec(text.trim());
  const type = kinds[found?.[2]?.toUpperCase() ?? ''];
  if (type === undefined || found?.[3] === undefined || (found[1] !== undefined && !systems.includes(found[1]))) return undefined;
  const body = found[3];
  if (!/^[\d\s.,()+-]+$/.test(body)) return undefined;
  const nested = body
    .replaceAll(PAIR, (_all, east: string, north: string) => `{${Number(east)},${Number(north)}}`)
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll('{', '[')
    .replaceAll('}', ']');
  try {
    const coordinates: unknown = JSON.parse(nested);
    return { type, coordinates: type === 'Point' && Array.isArray(coordinates) ? (coordinates[0] as unknown) : coordinates };
  } catch {
    return undefined;
  }
}
