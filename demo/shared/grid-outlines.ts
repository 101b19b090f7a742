import type { DemoPlace } from './places.ts';

type Position = readonly [east: number, north: number];

/** Invented ground: grids of a community lie six in a row, from north to south, around the invented place of its premises. */
const PER_ROW = 6;
const EAST = 0.003; // degrees: a grid is some 280 m wide
const NORTH = 0.008; // and 890 m deep

const rounded = (east: number, north: number): Position => [Number(east.toFixed(6)), Number(north.toFixed(6))];

/** A position in the grid of that order; `x` and `y` run from 0 in the north-west to 1. */
export function inOutline(place: Pick<DemoPlace, 'order'>, grid: number, x: number, y: number): Position {
  const west = 108.355 + (place.order % 14) * 0.021;
  const north = 32.728 + Math.floor(place.order / 14) * 0.027;
  return rounded(west + ((grid % PER_ROW) + x) * EAST, north - (Math.floor(grid / PER_ROW) + y) * NORTH);
}

/** The outline of a grid, closed. */
export function gridOutline(place: Pick<DemoPlace, 'order'>, grid: number): readonly Position[] {
  const corner = (x: number, y: number): Position => inOutline(place, grid, x, y);
  return [corner(0, 1), corner(1, 1), corner(1, 0), corner(0, 0), corner(0, 1)];
}
