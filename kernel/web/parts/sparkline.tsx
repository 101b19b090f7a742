import type { ReactElement } from 'react';
import { sparkPaths } from './chart-shapes.ts';

interface Props {
  /** One for each month, oldest first; `null` where nothing was known. */
  readonly values: readonly (number | null)[];
  readonly label: string;
}

const WIDTH = 72;
const HEIGHT = 20;
const EDGE = 3;

/** How a figure has moved: no axis, only the direction; the last month has a dot. */
export function Sparkline({ values, label }: Props): ReactElement {
  const paths = sparkPaths(values, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE);
  const end = paths.at(-1)?.split(/[ML]/).at(-1)?.split(' ').map(Number);
  return (
    <svg className="ln-spark" width={WIDTH} height={HEIGHT} viewBox={`${-EDGE} ${-EDGE} ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      {paths.map((path) => (
        <path key={path} d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      ))}
      {end === undefined ? null : <circle cx={end[0]} cy={end[1]} r="2.5" fill="currentColor" />}
    </svg>
  );
}
