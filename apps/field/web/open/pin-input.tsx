import type { ReactElement } from 'react';

export const PIN_DIGITS = 6;

interface Props {
  readonly id: string;
  readonly value: string;
  readonly invalid?: boolean;
  readonly described?: string | undefined;
  readonly autoFocus?: boolean;
  readonly onChange: (pin: string) => void;
}

/** Six digits, by the number keys of the phone. Not a password of the browser's: it must not be kept or filled in. */
export function PinInput({ id, value, invalid = false, described, autoFocus = false, onChange }: Props): ReactElement {
  return (
    <input
      id={id}
      className="fd-input fd-code"
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_DIGITS}
      value={value}
      aria-invalid={invalid}
      aria-describedby={described}
      // The one thing that is asked here.
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, ''))}
    />
  );
}
