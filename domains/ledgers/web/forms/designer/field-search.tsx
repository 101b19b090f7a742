import { useText } from '@linli/kernel/web';
import { Input, type InputRef } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Design } from '../../../model/forms/design.ts';
import { fitsEntry } from '../../logic/entry-search.ts';
import { useLabelKeys } from '../../parts/use-label-keys.ts';
import type { KnownField } from '../wire.ts';

interface Props {
  readonly known: readonly KnownField[];
  readonly design: Design;
  readonly onTake: (field: KnownField) => void;
  readonly onNew: (label: string) => void;
}

const SHOWN = 12;

/** Finds a field of the dictionary by hanzi, pinyin or initials. Enter takes the marked one; what is not there can be asked anew. */
export function FieldSearch({ known, design, onTake, onNew }: Props): ReactElement {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const input = useRef<InputRef>(null);
  const labels = useMemo(() => known.map((each) => each.label), [known]);
  const keys = useLabelKeys(labels, typed !== '');
  const found = known.filter((each, at) => fitsEntry(`${keys[at] ?? ''}\n${each.words.join('\n')}`, typed)).slice(0, SHOWN);
  const inUse = (field: KnownField): boolean => design.fields.some((each) => each.from === field.from && each.name === field.name);
  const label = typed.trim();
  const take = (field: KnownField): void => {
    onTake(field);
    setTyped('');
    setMarked(0);
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setMarked((at) => Math.max(0, Math.min(found.length - 1, at + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const field = found[marked];
      if (field !== undefined && !inUse(field)) take(field);
    }
  };
  return (
    <section className="lg-search" aria-labelledby="field-search-title">
      <h2 id="field-search-title">{t({ zh: '选字段', en: 'Choose fields' })}</h2>
      <Input
        ref={input}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
        allowClear
        aria-label={t({ zh: '找字段', en: 'Find a field' })}
        placeholder={t({ zh: '输入名称或拼音首字母，回车选用', en: 'Type a name; Enter takes it' })}
        aria-describedby={design.subject === null ? undefined : 'field-search-reach'}
      />
      {design.subject === null ? null : (
        <p id="field-search-reach" className="ln-hint">
          {t({
            zh: '可以选名册里的人在任何登记册里的情况，只要那里每人一条。走访、救助这样一人多条的，请用那一本的名册。',
            en: 'Anything kept of these people may be asked where each has one record. Of visits or relief, with several, use the list of that register.',
          })}
        </p>
      )}
      <ul className="lg-found" aria-label={t({ zh: '已知的字段', en: 'Known fields' })}>
        {found.map((field, at) => (
          <li key={`${field.from} ${field.name}`} data-marked={at === marked && typed !== ''}>
            <button type="button" disabled={inUse(field)} onClick={() => take(field)}>
              <span>{t(field.label)}</span>
              <span className="ln-hint">{inUse(field) ? t({ zh: '已在表里', en: 'in the form' }) : t(field.where)}</span>
            </button>
          </li>
        ))}
      </ul>
      {label === '' || found.some((each) => each.label.zh === label) ? null : (
        <p className="lg-new-field">
          {found.length === 0 ? t({ zh: '字段目录里没有“{label}”。', en: 'The dictionary has no "{label}".' }, { label }) : null}{' '}
          <button
            type="button"
            className="ln-plain"
            onClick={() => {
              onNew(label);
              setTyped('');
            }}
          >
            {t({ zh: '新增字段“{label}”', en: 'Ask a new field "{label}"' }, { label })}
          </button>
        </p>
      )}
    </section>
  );
}
