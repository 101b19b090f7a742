import type { Standing } from '@linli/kernel/model';
import { bulletShape } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { toneClasses } from './tones.ts';

interface Props {
  /** Tenths of a percent, or a count: the same unit for all three. */
  readonly actual: number | null;
  readonly target: number;
  readonly expected: number | null;
  readonly unit: 'percent' | 'count';
  readonly standing: Standing;
  /** The whole bar as a sentence. */
  readonly label: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Bar: where we are. Upright line: the target. Small triangle: where we should be today. Keeps its shapes at any width. */
export function TargetBar({ actual, target, expected, unit, standing, label }: Props): ReactElement {
  const shape = bulletShape(actual, target, expected, unit);
  return (
    <svg className={`sv-bar ${toneClasses[standing]}`} role="img" aria-label={label}>
      <title>{label}</title>
      <rect className="sv-bar-ground" x="0" y="5" width="100%" height="8" />
      {shape.actual === null ? null : <rect x="0" y="5" width={percent(shape.actual)} height="8" fill="currentColor" />}
      <svg x={percent(shape.target)} overflow="visible" aria-hidden="true">
        <rect className="sv-bar-target" x={shape.target > 0.99 ? -3 : -1.5} y="1" width="3" height="16" />
      </svg>
      {shape.expected === null ? null : (
        <svg x={percent(shape.expected)} overflow="visible" aria-hidden="true">
          <path className="sv-bar-expected" d={shape.expected > 0.98 ? 'M-6 20h9l-4.5 -6z' : 'M-4.5 20h9l-4.5 -6z'} />
        </svg>
      )}
    </svg>
  );
}
