import { formatNumber, RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import type { Import } from '../../wire.ts';
import { useDecideConflicts } from './use-rows.ts';

/** All open conflicts at once; one by one they are decided in their lines. */
export function ConflictTools({ found }: { readonly found: Import }): ReactElement | null {
  const t = useText();
  const decide = useDecideConflicts(found.id);
  const open = found.counts.openConflicts;
  if (open === 0) return null;
  const figure = { n: formatNumber(open) };
  const choices = [
    { choose: 'existing' as const, label: t({ zh: '都用原来的', en: 'Keep all old values' }) },
    { choose: 'incoming' as const, label: t({ zh: '都用这份表的', en: 'Take all from the table' }) },
  ];
  return (
    <div className="ln-notice">
      <p>
        {t(
          { zh: '还有 {n} 处没有定。可以逐行定，也可以一次定完：', en: '{n} still open. Decide them line by line, or all at once:' },
          figure,
        )}
      </p>
      <div className="ln-actions">
        {choices.map(({ choose, label }) => (
          <Popconfirm
            key={choose}
            title={t(
              { zh: '{n} 处冲突{label}？确认导入前还可以逐行改。', en: '{label} ({n})? You can still change each before importing.' },
              { ...figure, label },
            )}
            okText={label}
            cancelText={t({ zh: '再看看', en: 'Not yet' })}
            onConfirm={() => decide.mutate({ choose })}
          >
            <Button size="small" loading={decide.isPending}>
              {label}
            </Button>
          </Popconfirm>
        ))}
      </div>
      {decide.error === null ? null : <RefusalNotice error={decide.error} />}
    </div>
  );
}
