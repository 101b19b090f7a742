import { Input } from 'antd';
import type { ReactElement } from 'react';

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly required?: boolean;
  readonly phone?: boolean;
  readonly onChange: (value: string) => void;
}

/** One line of text, with its name above. */
export function Line({ id, label, value, max, required, phone, onChange }: LineProps): ReactElement {
  return (
    <div className="ln-field">
      <label htmlFor={id} className={required === true ? 'ln-required' : undefined}>
        {label}
      </label>
      <Input
        id={id}
        value={value}
        maxLength={max}
        autoComplete="off"
        {...(phone === true ? { inputMode: 'tel' as const } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
