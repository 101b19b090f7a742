import { extentOf, type Geometry, linesOf, measureOf, type Position } from '../../../model/index.ts';

/** In pixels; the scale stands in the strip at the foot. */
export const DRAWING = { width: 220, height: 150, edge: 12, foot: 20 } as const;

export interface Drawing {
  /** SVG path data, within DRAWING. */
  readonly path: string;
  readonly filled: boolean;
  /** A round length in metres, and how long it is drawn. */
  readonly scale: { readonly metres: number; readonly pixels: number };
}

/** 1, 2 or 5 times a power of ten, at most `metres`. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2, 1].find((each) => each * power <= metres) ?? 1) * power;
}

/** A shape laid flat, north above, in true proportions at its own latitude. Nothing for a point. */
export function drawingOf(shape: Geometry): Drawing | undefined {
  if (shape.type === 'Point') return undefined;
  const { west, south, east, north } = extentOf(shape);
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * narrowing, north - south];
  const [roomX, roomY] = [DRAWING.width - 2 * DRAWING.edge, DRAWING.height - DRAWING.foot - 2 * DRAWING.edge];
  const factor = Math.min(wide === 0 ? Infinity : roomX / wide, high === 0 ? Infinity : roomY / high);
  const [left, top] = [(DRAWING.width - wide * factor) / 2, (DRAWING.height - DRAWING.foot - high * factor) / 2];
  const at = ([x, y]: Position): string =>
    `${(left + (x - west) * narrowing * factor).toFixed(1)},${(top + (north - y) * factor).toFixed(1)}`;
  const filled = shape.type !== 'LineString';
  const path = linesOf(shape)
    .map((line) => `M${line.map(at).join('L')}${filled ? 'Z' : ''}`)
    .join('');
  const { width, height } = measureOf(shape);
  const metresPerPixel = wide * factor >= high * factor ? width / (wide * factor) : height / (high * factor);
  const metres = roundLength(metresPerPixel * (DRAWING.width / 3));
  return { path, filled, scale: { metres, pixels: metres / metresPerPixel } };
}
