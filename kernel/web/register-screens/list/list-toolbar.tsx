import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Segmented } from 'antd';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useText } from '../../i18n/index.ts';
import { useKeys } from '../../parts/index.ts';
import type { Ended, ListView } from './list-view.ts';

interface Props {
  readonly view: ListView;
  readonly hint: string;
  readonly filtersOpen: boolean;
  readonly filtersId: string;
  readonly onSearch: (text: string) => void;
  readonly onEnded: (ended: Ended) => void;
  readonly onToggleFilters: () => void;
}

const WAIT_MS = 250; // between two keys of somebody who types

/** Search, in force or ended, filters. `/` leads into the search box. */
export function ListToolbar({ view, hint, filtersOpen, filtersId, onSearch, onEnded, onToggleFilters }: Props): ReactElement {
  const t = useText();
  const box = useRef<InputRef>(null);
  const [typed, setTyped] = useState(view.search);
  const [shown, setShown] = useState(view.search);
  const [sent, setSent] = useState(view.search);
  if (view.search !== shown) {
    setShown(view.search);
    if (view.search !== sent) {
      setSent(view.search);
      setTyped(view.search);
    }
  }
  useEffect(() => {
    const text = typed.trim();
    if (text === sent) return;
    const timer = setTimeout(() => {
      setSent(text);
      onSearch(text);
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, sent, onSearch]);
  useKeys({
    '/': (event) => {
      event.preventDefault();
      box.current?.focus();
    },
  });
  const count = Object.keys(view.filters).length;
  return (
    <div className="ln-toolbar" role="search" aria-label={t({ zh: '在这份台账中查找', en: 'Find in this register' })}>
      <Input
        ref={box}
        className="ln-search"
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        suffix={typed === '' ? <kbd>/</kbd> : null}
        value={typed}
        placeholder={hint}
        aria-label={hint}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button icon={<FilterOutlined aria-hidden />} aria-expanded={filtersOpen} aria-controls={filtersId} onClick={onToggleFilters}>
        {t({ zh: '筛选', en: 'Filter' })}
        {count === 0 ? '' : ` ${count}`}
      </Button>
      <Segmented<Ended>
        aria-label={t({ zh: '在册或已停用', en: 'In force or ended' })}
        value={view.ended}
        onChange={onEnded}
        options={[
          { value: 'no', label: t({ zh: '在册', en: 'In force' }) },
          { value: 'only', label: t({ zh: '已停用', en: 'Ended' }) },
          { value: 'all', label: t({ zh: '全部', en: 'All' }) },
        ]}
      />
    </div>
  );
}
