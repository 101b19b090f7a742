import { Input } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly max: number;
  readonly required?: boolean;
  readonly onChange: (text: string) => void;
}

export function TextField({ id, label, help, value, max, required = false, onChange }: Props): ReactElement {
  return (
    <div className="ln-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={max}
        autoComplete="off"
        aria-required={required}
        {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
        onChange={(event) => onChange(event.target.value)}
      />
      {help === undefined ? null : (
        <span id={`${id}-help`} className="ln-hint">
          {help}
        </span>
      )}
    </div>
  );
}
