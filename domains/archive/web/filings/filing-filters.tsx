import { useAddress, useText } from '@linli/kernel/web';
import { departmentCodes } from '@linli/ledgers/model';
import { Input, Segmented, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { retentionCodes } from '../../model/codes.ts';

export type Show = 'kept' | 'over' | 'gone';

/** Search by title or file number, and what narrows the list. Every choice stands in the address. */
export function FilingFilters({ show }: { readonly show: Show }): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  const [typed, setTyped] = useState(search['search'] ?? '');
  const [period, setPeriod] = useState(search['period'] ?? '');
  const set = (name: string, value: string | undefined): void => setSearch({ [name]: value === '' ? undefined : value, after: undefined });
  const any = t({ zh: '不限', en: 'Any' });
  return (
    <div className="ln-toolbar" role="search" aria-label={t({ zh: '找归档文件', en: 'Find filings' })}>
      <Input
        className="ln-search"
        allowClear
        value={typed}
        aria-label={t({ zh: '题名或档号', en: 'Title or file number' })}
        placeholder={t({ zh: '题名或档号，从头写', en: 'Title or file number, from its beginning' })}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => set('search', typed.trim())}
        onBlur={() => set('search', typed.trim())}
      />
      <Input
        className="ar-period"
        allowClear
        value={period}
        aria-label={t({ zh: '年度或期', en: 'Year or period' })}
        placeholder={t({ zh: '年度或期，如 2026-11', en: 'Year or period: 2026-11' })}
        onChange={(event) => setPeriod(event.target.value)}
        onPressEnter={() => set('period', period.trim())}
        onBlur={() => set('period', period.trim())}
      />
      <Select
        className="ar-choice"
        value={search['department'] ?? ''}
        aria-label={t({ zh: '主管部门', en: 'Department' })}
        options={[
          { value: '', label: t({ zh: '主管部门：{any}', en: 'Department: {any}' }, { any }) },
          ...departmentCodes.items.map((item) => ({ value: item.code, label: t(item) })),
        ]}
        onChange={(next: string) => set('department', next)}
      />
      <Select
        className="ar-choice"
        value={search['retention'] ?? ''}
        aria-label={t({ zh: '保管期限', en: 'Retention' })}
        options={[
          { value: '', label: t({ zh: '保管期限：{any}', en: 'Retention: {any}' }, { any }) },
          ...retentionCodes.items.map((item) => ({ value: item.code, label: t(item) })),
        ]}
        onChange={(next: string) => set('retention', next)}
      />
      <Segmented<Show>
        aria-label={t({ zh: '在库、期满或已销毁', en: 'Kept, over or gone' })}
        value={show}
        onChange={(next) => set('show', next === 'kept' ? undefined : next)}
        options={[
          { value: 'kept', label: t({ zh: '在库', en: 'Kept' }) },
          { value: 'over', label: t({ zh: '期满', en: 'Term over' }) },
          { value: 'gone', label: t({ zh: '已销毁', en: 'Gone' }) },
        ]}
      />
    </div>
  );
}
