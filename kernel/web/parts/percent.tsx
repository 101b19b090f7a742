import type { ReactElement } from 'react';
import { percentText } from './figure-text.ts';

interface Props {
  /** Tenths of a percent, floored; `null` without a denominator. */
  readonly tenths: number | null;
  readonly reason?: string;
}

/** A percentage with one decimal; a dash with its reason where there is nothing to divide by. */
export function Percent({ tenths, reason }: Props): ReactElement {
  return (
    <span className="ln-figures" title={tenths === null ? reason : undefined}>
      {percentText(tenths)}
      {tenths === null && reason !== undefined ? <span className="ln-out-of-sight">{reason}</span> : null}
    </span>
  );
}
