import type { CodeList } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { Select } from 'antd';
import type { ReactElement } from 'react';

interface Props<Code extends string> {
  readonly id: string;
  readonly list: CodeList;
  readonly value: Code;
  readonly onChange: (value: Code) => void;
}

/** One of a list, under the name of the list. */
export function ChoiceField<Code extends string>({ id, list, value, onChange }: Props<Code>): ReactElement {
  const t = useText();
  return (
    <div className="ln-field">
      <label htmlFor={id}>{t(list.label)}</label>
      <Select<string>
        id={id}
        value={value}
        options={list.items.map((each) => ({ value: each.code, label: t(each) }))}
        onChange={(next) => onChange(next as Code)}
      />
    </div>
  );
}
