import { Input } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly long?: boolean;
}

export function WordField({ id, label, value, onChange, placeholder, hint, long = false }: Props): ReactElement {
  const shared = { id, value: value ?? '', placeholder, ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }) };
  return (
    <div className="ln-field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <Input.TextArea {...shared} autoSize={{ minRows: 2 }} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="ln-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
