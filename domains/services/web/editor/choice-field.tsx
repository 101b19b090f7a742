import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { Select } from 'antd';
import type { ReactElement } from 'react';

interface Props<Code extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Code;
  readonly items: readonly (Text & { readonly code: string })[];
  readonly onChange: (value: Code) => void;
}

/** One of a short list. */
export function ChoiceField<Code extends string>({ id, label, value, items, onChange }: Props<Code>): ReactElement {
  const t = useText();
  return (
    <div className="sv-field">
      <label htmlFor={id}>{label}</label>
      <Select<string>
        id={id}
        value={value}
        options={items.map((each) => ({ value: each.code, label: t(each) }))}
        onChange={(next) => onChange(next as Code)}
      />
    </div>
  );
}
