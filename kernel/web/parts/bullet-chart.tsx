import type { ReactElement } from 'react';
import type { Standing } from '../../model/index.ts';
import { bulletShape } from './chart-shapes.ts';

interface Props {
  /** Tenths of a percent, or a count: the same unit for all three. */
  readonly actual: number | null;
  readonly target: number;
  /** Where the figure should be today on the way to the target. */
  readonly expected: number | null;
  readonly unit: 'percent' | 'count';
  readonly standing: Standing;
  /** The whole chart as a sentence. */
  readonly label: string;
}

const WIDTH = 200;
const HEIGHT = 20;
const BAR = { top: 6, height: 8 };

const tones: Record<Standing, string> = { met: 'ln-green', close: 'ln-amber', behind: 'ln-red', unknown: 'ln-grey' };

/** Bar: where we are. Upright line: the target. Small triangle: where we should be today. */
export function BulletChart({ actual, target, expected, unit, standing, label }: Props): ReactElement {
  const shape = bulletShape(actual, target, expected, unit);
  const targetAt = Math.min(shape.target * WIDTH, WIDTH - 1.5);
  const expectedAt = shape.expected === null ? null : Math.min(Math.max(shape.expected * WIDTH, 4), WIDTH - 4);
  return (
    <svg
      className={`ln-bullet ${tones[standing]}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <title>{label}</title>
      <rect className="ln-bullet-ground" x="0" y={BAR.top} width={WIDTH} height={BAR.height} />
      {shape.actual === null ? null : <rect x="0" y={BAR.top} width={shape.actual * WIDTH} height={BAR.height} fill="currentColor" />}
      <rect className="ln-bullet-target" x={targetAt - 1.5} y="1" width="3" height={HEIGHT - 2} />
      {expectedAt === null ? null : <path className="ln-bullet-expected" d={`M${expectedAt - 4} ${HEIGHT}h8l-4 -5z`} />}
    </svg>
  );
}
