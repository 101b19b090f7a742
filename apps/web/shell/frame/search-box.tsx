import { SearchOutlined } from '@ant-design/icons';
import { useAddress, useKeys, useText } from '@linli/kernel/web';
import { Input, type InputRef } from 'antd';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { SearchResults } from './search-results.tsx';
import { useSearchHits } from './use-search-hits.ts';

const LIST_ID = 'search-hits';

/** Finds a record of any register: name, pinyin, initials, number, last digits of a phone. */
export function SearchBox(): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { groups, hits, isFetching, error } = useSearchHits(text, open);
  const label = t({ zh: '搜索姓名、拼音、号码', en: 'Search names and numbers' });
  useKeys({
    '/': (event) => {
      if (document.querySelector('.ln-search') !== null) return;
      event.preventDefault();
      box.current?.focus();
    },
  });
  const close = (): void => {
    setOpen(false);
    setText('');
    box.current?.blur();
  };
  const pick = (to: string): void => {
    close();
    go(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.nativeEvent.isComposing || hits.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : hits.length - 1;
      setActive((now) => (now + step) % hits.length);
    }
    const hit = hits[active];
    if (event.key === 'Enter' && hit !== undefined) pick(hit.to);
  };
  const shown = open && text.trim() !== '';
  return (
    <div
      className="ln-find"
      role="search"
      aria-label={label}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <Input
        ref={box}
        prefix={<SearchOutlined aria-hidden />}
        value={text}
        placeholder={label}
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length > 0 ? `${LIST_ID}-${active}` : undefined}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {shown ? <SearchResults id={LIST_ID} groups={groups} active={active} waiting={isFetching} error={error} onPick={pick} /> : null}
    </div>
  );
}
