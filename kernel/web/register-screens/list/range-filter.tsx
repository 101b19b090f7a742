import { Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { draftOf, type Range, rangeOf, rangeText, readRangeEnd } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';
import { useSession } from '../../session/index.ts';
import type { FilterProps } from './filter-input.ts';

/** From and to, both ends included; either may stay empty. */
export function RangeFilter({ id, field, label, text, onChange }: FilterProps): ReactElement {
  const t = useText();
  const session = useSession();
  const shown = (end: string): string => {
    const draft = end === '' ? '' : draftOf(field, field.kind === 'money' ? Number(end) : end);
    return typeof draft === 'string' ? draft : '';
  };
  const given = rangeOf(text);
  const [typed, setTyped] = useState<Range>({ from: shown(given.from), to: shown(given.to) });
  const [fault, setFault] = useState<string>();
  const settle = (): void => {
    const [from, to] = [readRangeEnd(field, typed.from, session), readRangeEnd(field, typed.to, session)];
    if (!from.ok || !to.ok) {
      const bad = from.ok ? to : from;
      setFault(bad.ok ? undefined : t(bad.fault));
      return;
    }
    setFault(undefined);
    onChange(rangeText({ from: from.value, to: to.value }));
  };
  const end = (which: 'from' | 'to', word: string): ReactElement => (
    <Input
      id={which === 'from' ? id : undefined}
      value={typed[which]}
      aria-label={`${label}${word}`}
      status={fault === undefined ? '' : 'error'}
      onChange={(event) => setTyped({ ...typed, [which]: event.target.value })}
      onBlur={settle}
      onPressEnter={settle}
    />
  );
  return (
    <>
      <span className="ln-range">
        {end('from', t({ zh: '从', en: ' from' }))}
        <span aria-hidden="true">–</span>
        {end('to', t({ zh: '到', en: ' to' }))}
      </span>
      {fault === undefined ? null : <span className="ln-error">{fault}</span>}
    </>
  );
}
