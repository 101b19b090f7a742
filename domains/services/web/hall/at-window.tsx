import { type Refusal, clockAt } from '@linli/kernel/model';
import { ExplainedButton, RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Dropdown } from 'antd';
import type { ReactElement } from 'react';
import { type QueueRow, stepNumber } from '../../model/hall/operations.ts';
import { useStep } from '../queries.ts';

interface Props {
  readonly row: QueueRow;
  readonly windows: readonly { readonly id: string; readonly number: number }[];
  readonly barred: Refusal | undefined;
}

/** What else can be done with whoever stands at the window. */
export function AtWindow({ row, windows, barred }: Props): ReactElement {
  const t = useText();
  const step = useStep(stepNumber);
  const take = (name: 'recall' | 'skip' | 'done' | 'pass', window?: string): void =>
    step.mutate({ id: row.id, step: name, version: row.version, ...(window === undefined ? {} : { window }) });
  const others = windows.filter(({ number }) => number !== row.window);
  return (
    <>
      <p className="ln-hint">
        {t({ zh: '{at} 叫的，叫了 {n} 次', en: 'called at {at}, {n} times' }, { at: clockAt(row.calledAt ?? row.takenAt), n: row.calls })}
      </p>
      <div className="ln-actions">
        <ExplainedButton refusal={barred} onClick={() => take('recall')}>
          {t({ zh: '再叫一次', en: 'Call again' })}
        </ExplainedButton>
        <ExplainedButton refusal={barred} onClick={() => take('skip')}>
          {t({ zh: '没来，过号', en: 'Not here' })}
        </ExplainedButton>
        <ExplainedButton refusal={barred} onClick={() => take('done')}>
          {t({ zh: '办完', en: 'Done' })}
        </ExplainedButton>
        {others.length === 0 || barred !== undefined ? null : (
          <Dropdown
            trigger={['click']}
            menu={{
              items: others.map(({ id, number }) => ({
                key: id,
                label: t({ zh: '转到 {n} 号窗口', en: 'To window {n}' }, { n: number }),
                onClick: () => take('pass', id),
              })),
            }}
          >
            <Button aria-haspopup="menu">{t({ zh: '转到别的窗口', en: 'Pass on' })}</Button>
          </Dropdown>
        )}
      </div>
      {step.error === null ? null : <RefusalNotice error={step.error} />}
    </>
  );
}
