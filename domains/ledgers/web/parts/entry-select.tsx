import { useDictionary, useText } from '@linli/kernel/web';
import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { entryGroups, fitsEntry, groupLabels, groupOf } from '../logic/entry-search.ts';
import type { DictionaryEntry } from '../wire.ts';
import { useEntries, useEntryIndex } from './use-entries.ts';

interface Props {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChange: (entry: string | undefined) => void;
  /** Which entries may be chosen; all when left out. */
  readonly filter?: (entry: DictionaryEntry) => boolean;
  readonly describedBy?: string;
}

/** A fact of the field dictionary, found by hanzi, pinyin, initials or English. */
export function EntrySelect({ id, value, onChange, filter, describedBy }: Props): ReactElement {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const { registers } = useDictionary();
  const entries = useEntries();
  const index = useEntryIndex(entries, opened);
  const fitting = filter === undefined ? entries : entries.filter(filter);
  /** Many departments ask a note or a subsidy: the register tells which. */
  const named = ({ label, register }: DictionaryEntry): string => {
    const of = registers.get(register ?? '');
    return of === undefined || of.domain === 'residents' ? t(label) : `${t(label)} · ${t(of.label)}`;
  };
  const options = entryGroups
    .map((group) => ({
      label: t(groupLabels[group]),
      options: fitting.filter((entry) => groupOf(entry) === group).map((entry) => ({ value: entry.entry, label: named(entry) })),
    }))
    .filter((group) => group.options.length > 0);
  return (
    <Select<string>
      id={id}
      className="ln-grow"
      allowClear
      loading={entries.length === 0}
      showSearch={{ filterOption: (typed, option) => typeof option?.value === 'string' && fitsEntry(index.get(option.value) ?? '', typed) }}
      options={options}
      value={value as string}
      onChange={(next: string | undefined) => onChange(next)}
      onOpenChange={(open) => setOpened((before) => before || open)}
      placeholder={t({ zh: '选一项，可输入拼音首字母，如 lxdh', en: 'Choose one; type to search' })}
      notFoundContent={t({ zh: '没有这一项', en: 'No such item' })}
      popupMatchSelectWidth={false}
      aria-describedby={describedBy}
    />
  );
}
