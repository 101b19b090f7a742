import type { ReactElement } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly min: string;
  readonly onChange: (day: string) => void;
}

/** A day of today or later, by the browser's own control. */
export function DayInput({ id, label, value, min, onChange }: Props): ReactElement {
  return (
    <div className="sv-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="sv-day" type="date" value={value} min={min} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
