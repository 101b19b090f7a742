import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGeometry, POSITIONS_MAX } from './check.ts';
import { measureOf } from './measure.ts';
import { parseGeometry } from './read-geometry.ts';
import type { Geometry, Position } from './shape.ts';
import { writeWkt } from './wkt.ts';

const faultOf = (raw: unknown): string => {
  const read = parseGeometry(raw);
  return read.ok ? 'read' : read.fault.code;
};
const valueOf = (raw: unknown): Geometry | undefined => {
  const read = parseGeometry(raw);
  return read.ok ? read.value : undefined;
};
const square: Position[] = [
  [108.5, 32.8],
  [108.51, 32.8],
  [108.51, 32.81],
  [108.5, 32.81],
  [108.5, 32.8],
];

describe('a location as people write it', () => {
  const point = { type: 'Point', coordinates: [108.5021, 32.892] };
  it.each([
    '108.5021, 32.8920',
    '108.5021，32.892',
    '108.5021 32.892',
    '１０８．５０２１， ３２．８９２',
    '32.892N, 108.5021E',
    '北纬32.892，东经108.5021',
    '东经108.5021度 北纬32.892度',
    '经度：108.5021；纬度：32.892',
    `108°30'7.56"E, 32°53'31.2"N`,
    '108°30′7.56″ 32°53′31.2″',
    `N32°53'31.2" E108°30'7.56"`,
    '东经108度30分7.56秒北纬32度53分31.2秒',
    'POINT (108.5021 32.892)',
    'SRID=4490;POINT(108.5021 32.892)',
    'Point Z (108.5021 32.892 430)',
    '{"type":"Point","coordinates":[108.5021,32.892]}',
    '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[108.5021,32.892,430.5]}}',
  ])('reads %s', (text) => {
    expect(valueOf(text)).toEqual(point);
  });

  it('takes a pair a line as a line, and as an area where it comes back to its beginning', () => {
    expect(valueOf('108.5, 32.8\n108.51, 32.8')).toEqual({ type: 'LineString', coordinates: square.slice(0, 2) });
    expect(valueOf(square.map((position) => position.join(', ')).join('\n'))).toEqual({ type: 'Polygon', coordinates: [square] });
  });

  it('says that longitude and latitude are swapped', () => {
    for (const text of ['32.892, 108.5021', 'POINT(32.892 108.5021)', '{"type":"Point","coordinates":[32.892,108.5021]}'])
      expect(faultOf(text), text).toBe('geometry-swapped');
  });

  it.each([
    ['12.5, 41.9', 'geometry-outside'],
    ['108.5', 'not-a-geometry'],
    ['南街社区东侧', 'not-a-geometry'],
    ['108°61′0″, 32°0′0″', 'not-a-geometry'],
    ['POINT(108.5)', 'not-a-geometry'],
    ['SRID=2327;POINT(108.5 32.8)', 'not-a-geometry'],
    ['{"type":"Point"', 'not-a-geometry'],
    ['{"type":"GeometryCollection","geometries":[]}', 'not-a-geometry'],
    ['LINESTRING(108.5 32.8, 108.5 32.8)', 'geometry-short-line'],
    ['POLYGON((108.5 32.8, 108.51 32.8, 108.51 32.81, 108.5 32.81))', 'geometry-open-ring'],
    ['POLYGON((108.5 32.8, 108.51 32.8, 108.5 32.8))', 'geometry-short-ring'],
    ['POLYGON((108.5 32.8, 108.51 32.81, 108.51 32.8, 108.5 32.81, 108.5 32.8))', 'geometry-crossing'],
    ['POLYGON((108.5 32.8, 108.52 32.8, 108.51 32.8, 108.51 32.81, 108.5 32.8))', 'geometry-crossing'],
    ['', 'empty'],
  ])('refuses %s as %s', (text, code) => {
    expect(faultOf(text)).toBe(code);
  });

  it('refuses too many positions before it looks at them', () => {
    const line = Array.from({ length: POSITIONS_MAX + 1 }, (_, at) => [108 + at / 1e4, 32]);
    expect(faultOf({ type: 'LineString', coordinates: line })).toBe('geometry-too-long');
    expect(checkGeometry({ type: 'LineString', coordinates: line.slice(1) }).ok).toBe(true);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue()), (raw) => {
        expect(typeof parseGeometry(raw).ok).toBe('boolean');
      }),
    );
  });
});

describe('well-known text', () => {
  const hole: Position[] = [
    [108.503, 32.803],
    [108.506, 32.803],
    [108.506, 32.806],
    [108.503, 32.803],
  ];
  it.each<Geometry>([
    { type: 'Point', coordinates: [108.5, 32.8] },
    { type: 'LineString', coordinates: square.slice(0, 3) },
    { type: 'Polygon', coordinates: [square, hole] },
    { type: 'MultiPolygon', coordinates: [[square, hole], [hole]] },
  ])('comes back as it went out: $type', (shape) => {
    expect(valueOf(writeWkt(shape))).toEqual(shape);
  });

  it('leaves room for the longest shape in one cell of a workbook', () => {
    const line = Array.from({ length: POSITIONS_MAX }, (_, at): Position => [100.1234567 + at / 1e4, 32.1234567]);
    expect(writeWkt({ type: 'LineString', coordinates: line }).length).toBeLessThan(32_767);
  });
});

describe('measures', () => {
  it('agree with a degree of the meridian and with a small square', () => {
    const meridian = measureOf({ type: 'LineString', coordinates: [[108, 32], [108, 33]] }); // prettier-ignore
    expect(meridian.metres).toBeCloseTo(111_195, -1);
    const { squareMetres, width, height, metres } = measureOf({ type: 'Polygon', coordinates: [square] });
    expect(squareMetres / (width * height)).toBeCloseTo(1, 3);
    expect(metres / (2 * (width + height))).toBeCloseTo(1, 3);
  });

  it('leave out holes and add up parts', () => {
    const one = measureOf({ type: 'Polygon', coordinates: [square] }).squareMetres;
    expect(measureOf({ type: 'Polygon', coordinates: [square, square] }).squareMetres).toBeCloseTo(0);
    expect(measureOf({ type: 'MultiPolygon', coordinates: [[square], [square]] }).squareMetres).toBeCloseTo(2 * one);
  });
});
