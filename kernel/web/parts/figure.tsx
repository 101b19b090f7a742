import type { ReactElement } from 'react';

interface Props {
  /** `null` is not known, which is another thing than 0. */
  readonly value: number | null;
  /** Why nothing is known: said by the title and to screen readers. */
  readonly reason?: string;
  readonly unit?: string;
}

/** A number; what is not known is a dash with its reason. */
export function Figure({ value, reason, unit }: Props): ReactElement {
  if (value === null) {
    return (
      <span className="ln-figures" title={reason}>
        —{reason === undefined ? null : <span className="ln-out-of-sight">{reason}</span>}
      </span>
    );
  }
  return (
    <span className="ln-figures">
      {value.toLocaleString('en-US')}
      {unit === undefined ? null : <span className="ln-unit">{unit}</span>}
    </span>
  );
}
