import { Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { ReferenceInput } from '../../fields/reference-input.tsx';
import { useText } from '../../i18n/index.ts';
import { PlaceField } from '../../places/index.ts';
import { usePlace } from '../../navigation/index.ts';
import type { FilterProps } from './filter-input.ts';

/** Texts that begin with what was typed. */
export function BeginningFilter({ id, label, text, onChange }: FilterProps): ReactElement {
  const t = useText();
  const [typed, setTyped] = useState(text);
  const settle = (): void => onChange(typed.trim());
  return (
    <Input
      id={id}
      allowClear
      value={typed}
      aria-label={label}
      placeholder={t({ zh: '开头几个字', en: 'How it begins' })}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function Choice({ id, label, text, onChange, options }: FilterProps & { readonly options: Option[] }): ReactElement {
  const t = useText();
  return (
    <Select<string>
      id={id}
      className="ln-grow"
      allowClear
      aria-label={label}
      placeholder={t({ zh: '不限', en: 'Any' })}
      options={options}
      value={text === '' ? (null as never) : text}
      onChange={(next: string | undefined) => onChange(next ?? '')}
    />
  );
}

/** Yes, no, or nobody said. */
export function YesNoFilter(props: FilterProps): ReactElement {
  const t = useText();
  return (
    <Choice
      {...props}
      options={[
        { value: 'true', label: t({ zh: '是', en: 'Yes' }) },
        { value: 'false', label: t({ zh: '否', en: 'No' }) },
        { value: 'none', label: t({ zh: '未填', en: 'Empty' }) },
      ]}
    />
  );
}

/** Whether anything is there: all that may be asked of a sealed value. */
export function PresenceFilter(props: FilterProps): ReactElement {
  const t = useText();
  return (
    <Choice
      {...props}
      options={[
        { value: 'any', label: t({ zh: '已填', en: 'Filled' }) },
        { value: 'none', label: t({ zh: '未填', en: 'Empty' }) },
      ]}
    />
  );
}

export function PlaceFilter({ id, label, text, onChange }: FilterProps): ReactElement {
  return (
    <PlaceField
      id={id}
      label={label}
      value={text === '' ? undefined : text}
      onChange={(next) => onChange(next ?? '')}
      root=""
      start={usePlace()}
      clearable
    />
  );
}

export function ReferenceFilter({ id, field, label, text, onChange }: FilterProps): ReactElement {
  return (
    <ReferenceInput
      id={id}
      field={field}
      label={label}
      draft={text}
      onChange={(next) => onChange(typeof next === 'string' ? next : '')}
      onLeave={() => undefined}
      invalid={false}
    />
  );
}
