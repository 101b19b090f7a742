import { useText } from '@linli/kernel/web';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { FactChoice } from '../logic/own-target.ts';

interface Props {
  readonly id: string;
  readonly choices: readonly FactChoice[];
  readonly value: string | undefined;
  readonly onChange: (name: string | undefined) => void;
  readonly placeholder: string;
  /** May be left empty. */
  readonly optional?: boolean;
}

/** A figure that the registers publish, found by any of its words; under the register whose records it counts. */
export function FactSelect({ id, choices, value, onChange, placeholder, optional = false }: Props): ReactElement {
  const t = useText();
  const groups = Map.groupBy(choices, (each) => (each.own ? t({ zh: '本县自定义字段', en: 'Fields of the county' }) : t(each.register)));
  return (
    <Select<string>
      id={id}
      className="ln-grow"
      allowClear={optional}
      showSearch={{
        filterOption: (typed, option) =>
          typeof option?.label === 'string' && option.label.toLowerCase().includes(typed.trim().toLowerCase()),
      }}
      options={[...groups].map(([label, own]) => ({
        label,
        options: own.map((each) => ({ value: each.value, label: t(each.label) })),
      }))}
      value={value as string}
      onChange={(name: string | undefined) => onChange(name)}
      placeholder={placeholder}
      notFoundContent={t({ zh: '没有这样的数', en: 'No such figure' })}
      popupMatchSelectWidth={false}
    />
  );
}
