import type { DemoPlace } from '../shared/places.ts';
import type { Shape } from './rows.ts';

/** Where invented premises lie: spread over the county by the order of the places, each use a little apart. */
const USES = ['office', 'hall', 'outdoor', 'volunteers', 'activity', 'day-care'] as const;
const METRE_NORTH = 1 / 111_195; // degrees
const METRE_EAST = METRE_NORTH / Math.cos((32.9 * Math.PI) / 180);

function centreOf(place: DemoPlace, use: (typeof USES)[number]): readonly [number, number] {
  const column = place.order % 14;
  const line = Math.floor(place.order / 14);
  const apart = USES.indexOf(use) * 45;
  return rounded(108.36 + column * 0.021 + apart * METRE_EAST, 32.72 + line * 0.027 + ((apart * 2) % 130) * METRE_NORTH);
}

const rounded = (east: number, north: number): readonly [number, number] => [Number(east.toFixed(6)), Number(north.toFixed(6))];

/** Rooms are a point. */
export const pointOf = (place: DemoPlace, use: (typeof USES)[number]): Shape => ({ type: 'Point', coordinates: centreOf(place, use) });

/** A yard of about this size, longer than wide and turned a little, as yards are. */
export function yardOf(place: DemoPlace, squareMetres: number): Shape {
  const [east, north] = centreOf(place, 'outdoor');
  const [long, wide] = [Math.sqrt(squareMetres * 1.6), Math.sqrt(squareMetres / 1.6)];
  const turn = ((place.order * 37) % 60) * (Math.PI / 180);
  const corner = (x: number, y: number): readonly [number, number] =>
    rounded(
      east + (x * long * Math.cos(turn) - y * wide * Math.sin(turn)) * METRE_EAST,
      north + (x * long * Math.sin(turn) + y * wide * Math.cos(turn)) * METRE_NORTH,
    );
  const ring = [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5), corner(-0.5, -0.5)];
  return { type: 'Polygon', coordinates: [ring] };
}
