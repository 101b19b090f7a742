import type { ReactElement } from 'react';
import type { DisplayProps } from './field-part.ts';
import { isEmptyValue, UNKNOWN } from './format-value.ts';

/** Several lines, kept as they were typed. */
export function LongTextDisplay({ value }: DisplayProps): ReactElement {
  return <span className="ln-lines">{isEmptyValue(value) ? UNKNOWN : String(value)}</span>;
}
