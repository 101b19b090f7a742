import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { CodeList } from '../../model/index.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { fitsSearch } from './code-search.ts';
import { useCodeSearch } from './use-code-search.ts';

interface Props {
  readonly id: string;
  readonly list: CodeList | undefined;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly many: boolean;
  readonly placeholder?: string;
  readonly onLeave?: (() => void) | undefined;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly label?: string;
}

/** A list of codes by label; found by hanzi, pinyin, initials or code. */
export function CodeSelect({
  id,
  list,
  value,
  onChange,
  many,
  placeholder,
  onLeave,
  invalid = false,
  describedBy,
  label,
}: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const index = useCodeSearch(list, opened);
  const options = (list?.items ?? []).map((item) => ({ value: item.code, label: item[language] }));
  const take = (next: string | string[] | undefined): void => onChange(next === undefined ? [] : Array.isArray(next) ? next : [next]);
  return (
    <Select<string | string[]>
      id={id}
      className="ln-grow"
      {...(many ? { mode: 'multiple' as const } : {})}
      allowClear
      showSearch={{ filterOption: (typed, option) => fitsSearch(index.get(String(option?.value)) ?? '', typed) }}
      options={options}
      value={many ? [...value] : (value[0] as string)}
      onChange={take}
      onOpenChange={(open) => setOpened((before) => before || open)}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-label={label}
      placeholder={placeholder ?? t({ zh: '请选择，可输入拼音首字母', en: 'Choose; you can type to search' })}
      notFoundContent={t({ zh: '没有这一项', en: 'No such item' })}
      popupMatchSelectWidth={false}
    />
  );
}
