import { RefusalNotice, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { ImportRow, RowChange } from '../../wire.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { useDecideConflict, useDecideConflicts } from './use-rows.ts';

interface Props {
  readonly importId: string;
  readonly row: ImportRow;
  readonly mayDecide: boolean;
}

/** Where table and register disagree and nothing tells which is newer: one press decides, also for all lines at once. */
export function RowConflicts({ importId, row, mayDecide }: Props): ReactElement | null {
  const t = useText();
  const one = useDecideConflict(importId, row.no);
  const all = useDecideConflicts(importId);
  const asked = row.changes.filter((change) => change.ruling === 'ask');
  if (asked.length === 0) return null;
  const error = one.error ?? all.error;
  const bulk = (change: RowChange): ReactElement | null => {
    const { decided } = change;
    if (!mayDecide || (decided !== 'existing' && decided !== 'incoming')) return null;
    return (
      <button type="button" className="ln-plain" onClick={() => all.mutate({ entry: change.entry, choose: decided })}>
        {decided === 'existing'
          ? t({ zh: '其余没定的“{label}”也都用原来的', en: 'Keep the old "{label}" in all other open lines' }, { label: t(change.label) })
          : t(
              { zh: '其余没定的“{label}”也都用这份表的', en: 'Take "{label}" from the table in all other open lines' },
              { label: t(change.label) },
            )}
      </button>
    );
  };
  return (
    <section>
      <h2>{t({ zh: '说法不同，用哪一个', en: 'They disagree: which counts' })}</h2>
      {asked.map((change) => (
        <div key={change.entry} className="lg-conflict">
          <p>
            <strong>{t(change.label)}</strong> <span className="ln-hint">{t(change.why)}</span>
          </p>
          <ConflictChoice
            change={change}
            disabled={!mayDecide || one.isPending}
            onChoose={(choose) => one.mutate({ entry: change.entry, choose })}
          />
          {bulk(change)}
        </div>
      ))}
      {all.data === undefined ? null : (
        <p className="ln-good" role="status">
          {t({ zh: '又定了 {n} 处。', en: '{n} more decided.' }, { n: all.data.decided })}
        </p>
      )}
      {error === null ? null : <RefusalNotice error={error} />}
    </section>
  );
}
