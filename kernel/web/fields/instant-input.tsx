import type { ReactElement } from 'react';
import { formatInstant } from './format-value.ts';
import type { InputProps } from './field-part.ts';

const CHINA = '+08:00';

/** A moment by the clocks of China. */
export function InstantInput({ id, field, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  const shown = typeof draft === 'string' && draft !== '' ? formatInstant(draft).replace(' ', 'T') : '';
  return (
    <input
      id={id}
      type="datetime-local"
      className="ln-native"
      value={shown}
      onChange={(event) => onChange(event.target.value === '' ? undefined : `${event.target.value}:00${CHINA}`)}
      onBlur={onLeave}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-required={field.required === true}
    />
  );
}
