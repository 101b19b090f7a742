import type { Text } from '@linli/kernel/model';
import { RefusalNotice, UNKNOWN, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { resultOf } from '../../logic/row-words.ts';
import type { ImportRow, RowChange } from '../../wire.ts';
import { useDecideConflict } from './use-rows.ts';

const results: Readonly<Record<string, Text>> = {
  fill: { zh: '补上', en: 'Filled' },
  incoming: { zh: '改成这份表的', en: 'Takes the new one' },
  existing: { zh: '保留原来的', en: 'Keeps the old one' },
};

interface Props {
  readonly importId: string;
  readonly row: ImportRow;
  readonly mayDecide: boolean;
}

/** What the line changes by the rules, with both values, where each comes from, and why; a person may decide otherwise. */
export function RowChanges({ importId, row, mayDecide }: Props): ReactElement | null {
  const t = useText();
  const decide = useDecideConflict(importId, row.no);
  const ruled = row.changes.filter((change) => change.ruling !== 'ask');
  if (ruled.length === 0) return null;
  const turn = (change: RowChange): ReactElement => {
    const choose = resultOf(change) === 'incoming' ? 'existing' : 'incoming';
    return (
      <button type="button" className="ln-plain" disabled={decide.isPending} onClick={() => decide.mutate({ entry: change.entry, choose })}>
        {choose === 'existing' ? t({ zh: '改为保留原来的', en: 'Keep the old one' }) : t({ zh: '改用这份表的', en: 'Take the new one' })}
      </button>
    );
  };
  return (
    <section>
      <h2>{t({ zh: '登记册的变化', en: 'What changes in the register' })}</h2>
      <ul className="lg-items">
        {ruled.map((change) => (
          <li key={change.entry}>
            <strong>{t(change.label)}</strong>
            <span>
              <span className="lg-item-label">{t({ zh: '原来', en: 'Now' })}</span>
              {change.existing === null ? <span className="ln-nothing">{UNKNOWN}</span> : change.existing.shown}
              {change.existing === null ? null : (
                <span className="lg-why ln-hint">
                  {t(change.existing.source)} {change.existing.on ?? ''}
                </span>
              )}
            </span>
            <span>
              <span className="lg-item-label">{t({ zh: '这份表', en: 'This table' })}</span>
              {change.incoming.shown}
            </span>
            <span>
              <span className="lg-item-label">{t({ zh: '结果', en: 'Result' })}</span>
              {t(results[resultOf(change)] ?? { zh: change.ruling, en: change.ruling })}
              <span className="lg-why ln-hint">{change.decided === null ? t(change.why) : t({ zh: '您定的', en: 'You decided' })}</span>
              {mayDecide && change.existing !== null ? turn(change) : null}
            </span>
          </li>
        ))}
      </ul>
      {decide.error === null ? null : <RefusalNotice error={decide.error} />}
    </section>
  );
}
