import { useText } from '@linli/kernel/web';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import type { Gap } from '../forms/wire.ts';
import { GapLine } from './gap-line.tsx';

interface Props {
  readonly place: string;
  readonly gaps: readonly Gap[];
  readonly total: number;
}

const keyOf = (gap: Gap): string => `${gap.form} ${gap.no} ${gap.column.key}`;

/** All gaps of all forms under each other. Enter saves and goes to the next one; what is saved folds away with its value. */
export function GapList({ place, gaps, total }: Props): ReactElement {
  const t = useText();
  const client = useQueryClient();
  const list = useRef<HTMLOListElement>(null);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const open = gaps.filter((each) => !done.has(keyOf(each)));
  const byForm = [...Map.groupBy(open, (each) => each.title)];
  const next = (gap: Gap): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-gap]') ?? [])];
    const at = lines.findIndex((each) => each.dataset['gap'] === keyOf(gap));
    lines[at + 1]?.querySelector<HTMLElement>('input, textarea, [role=radio]')?.focus();
    const after = new Set([...done, keyOf(gap)]);
    setDone(after);
    void client.invalidateQueries({ queryKey: ['forms', 'month'] });
    if (gaps.every((each) => after.has(keyOf(each)))) void client.invalidateQueries({ queryKey: ['forms', 'gaps'] });
  };
  const left = total - gaps.filter((each) => done.has(keyOf(each))).length;
  return (
    <section className="lg-gaps" aria-labelledby="gaps-title">
      <h2 id="gaps-title">
        {t({ zh: '还要您补 {n} 项', en: '{n} things left to answer' }, { n: Math.max(left, 0) })}{' '}
        <span className="ln-hint ln-keys-hint">{t({ zh: '回车存下，到下一项', en: 'Enter saves and goes on' })}</span>
      </h2>
      <ol ref={list}>
        {byForm.map(([title, own]) => (
          <li key={title}>
            <h3>{title}</h3>
            <ul>
              {own.map((gap) => (
                <li key={keyOf(gap)} data-gap={keyOf(gap)}>
                  <GapLine gap={gap} place={place} onSaved={() => next(gap)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {open.length === 0 ? <p className="ln-good">{t({ zh: '这些都补完了。', en: 'All of these are answered.' })}</p> : null}
    </section>
  );
}
