import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extent, Geometry, Position } from '../../../model/index.ts';
import { touches } from './touches.ts';

const box: Extent = { west: 0, south: 0, east: 10, north: 10 };
const ring = (west: number, south: number, east: number, north: number): Position[] => [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore

describe('what a box touches', () => {
  it.each<[string, Geometry, boolean]>([
    ['a point inside', { type: 'Point', coordinates: [5, 5] }, true],
    ['a point on its edge', { type: 'Point', coordinates: [10, 5] }, true],
    ['a point outside', { type: 'Point', coordinates: [10.1, 5] }, false],
    ['a line through it', { type: 'LineString', coordinates: [[-5, 5], [15, 5]] }, true], // prettier-ignore
    ['a line past its corner', { type: 'LineString', coordinates: [[-3, 8], [8, 19]] }, false], // prettier-ignore
    ['a line through its corner', { type: 'LineString', coordinates: [[-5, 5], [5, 15]] }, true], // prettier-ignore
    ['an area around it', { type: 'Polygon', coordinates: [ring(-5, -5, 15, 15)] }, true],
    ['an area with a hole around it', { type: 'Polygon', coordinates: [ring(-5, -5, 15, 15), ring(-1, -1, 11, 11)] }, false],
    ['one of two areas', { type: 'MultiPolygon', coordinates: [[ring(20, 20, 30, 30)], [ring(9, 9, 12, 12)]] }, true],
  ])('%s', (_which, shape, expected) => expect(touches(shape, box)).toBe(expected));

  it('is reckoned right for boxes among boxes', () => {
    const degree = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(degree, degree, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (west, south, wide, high) => {
        const shape: Geometry = { type: 'Polygon', coordinates: [ring(west, south, west + wide, south + high)] };
        expect(touches(shape, box)).toBe(west <= 10 && west + wide >= 0 && south <= 10 && south + high >= 0);
      }),
    );
  });
});
