import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ReactElement } from 'react';
import type { RowOf } from '../../model/index.ts';
import { api, registerPath } from '../api/index.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { useFindRegister } from '../session/index.ts';
import type { InputProps } from './field-part.ts';
import { rowTitle } from './row-title.ts';
import { useReferredRow } from './use-referred-row.ts';

const SHOWN = 20; // who needs more types one letter more

/** A row of another register, found by what its search box knows: name, pinyin, number. */
export function ReferenceInput({ id, field, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const to = useFindRegister(field.to);
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const search = useDeferredValue(text.trim());
  const value = typeof draft === 'string' ? draft : undefined;
  const chosen = useReferredRow(to, value).data;
  const { data, isFetching } = useQuery({
    queryKey: ['choices', to?.name, search],
    queryFn: ({ signal }) =>
      api.get<{ rows: RowOf[] }>(registerPath(to?.name ?? ''), { search: search === '' ? undefined : search, limit: SHOWN }, signal),
    enabled: to !== undefined && opened,
    placeholderData: keepPreviousData,
  });
  const rows = [...(chosen === undefined ? [] : [chosen]), ...(data?.rows ?? []).filter((row) => row.id !== chosen?.id)];
  const options = rows.map((row) => {
    const { title, subtitle } = to === undefined ? { title: row.id, subtitle: '' } : rowTitle(to, row, language);
    return { value: row.id, label: subtitle === '' ? title : `${title}（${subtitle}）` };
  });
  return (
    <Select<string>
      id={id}
      className="ln-grow"
      allowClear
      loading={isFetching}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={options}
      value={value as string}
      onChange={(next: string | undefined) => onChange(next)}
      onOpenChange={(open) => setOpened((before) => before || open)}
      onBlur={onLeave}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      placeholder={t({ zh: '输入姓名、名称或号码查找', en: 'Type a name or number to find it' })}
      notFoundContent={isFetching ? '…' : t({ zh: '没有找到', en: 'Nothing found' })}
    />
  );
}
