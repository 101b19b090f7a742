/** Where things stand on a bullet chart, as shares of its width from 0 to 1. */
export interface BulletShape {
  readonly actual: number | null;
  readonly target: number;
  readonly expected: number | null;
}

const HEADROOM = 1.15; // so that a figure beyond its target is seen to be beyond
const FULL = 1_000; // tenths of 100 %

/** Scales a figure, its target and where we should be today; a percentage never gets more room than 100 % unless it needs it. */
export function bulletShape(actual: number | null, target: number, expected: number | null, unit: 'percent' | 'count'): BulletShape {
  const most = Math.max(actual ?? 0, target, expected ?? 0);
  const roomy = most * HEADROOM;
  const end = unit === 'percent' && most <= FULL ? Math.min(roomy, FULL) : roomy;
  const share = (value: number): number => (end === 0 ? 0 : Math.min(1, Math.max(0, value / end)));
  return { actual: actual === null ? null : share(actual), target: share(target), expected: expected === null ? null : share(expected) };
}

/** Unbroken lines of a sparkline as SVG paths; a month without a figure breaks the line. */
export function sparkPaths(values: readonly (number | null)[], width: number, height: number): string[] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [];
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const x = (at: number): number => (values.length === 1 ? width / 2 : (at / (values.length - 1)) * width);
  const paths: string[] = [];
  let open = '';
  for (const [at, value] of values.entries()) {
    if (value === null) {
      if (open !== '') paths.push(open);
      open = '';
      continue;
    }
    const y = height - ((value - low) / span) * height;
    open += `${open === '' ? 'M' : 'L'}${x(at).toFixed(1)} ${y.toFixed(1)}`;
  }
  return open === '' ? paths : [...paths, open];
}
