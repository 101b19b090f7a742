import { RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import { Button, Drawer } from 'antd';
import { type ReactElement } from 'react';
import { awaitsDecision } from '../../logic/row-states.ts';
import type { Import, ImportRow } from '../../wire.ts';
import { RowDetail } from './row-detail.tsx';
import { RowOutlook } from './row-outlook.tsx';
import { useRow } from './use-rows.ts';

interface Props {
  readonly found: Import;
  /** The lines shown behind it: the way to the next one. */
  readonly rows: readonly ImportRow[];
}

/** One line opened beside the list. Which one stands in the address. */
export function RowDrawer({ found, rows }: Props): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  const no = /^\d+$/.test(search['row'] ?? '') ? Number(search['row']) : undefined;
  const { data, error, refetch } = useRow(found.id, no);
  const listed = rows.find((row) => row.no === no);
  const row = data ?? listed;
  const at = rows.findIndex((each) => each.no === no);
  const go = (to: ImportRow | undefined): void => setSearch({ row: to === undefined ? undefined : String(to.no) }, { replace: true });
  const nextOpen = found.state === 'checked' ? rows.find((each, index) => index > at && awaitsDecision(each)) : undefined;
  return (
    <Drawer
      open={no !== undefined}
      size={760}
      className="lg-drawer"
      onClose={() => setSearch({ row: undefined })}
      title={
        row === undefined ? (
          t({ zh: '一行', en: 'A line' })
        ) : (
          <span className="lg-drawer-title">
            {row.name ?? t({ zh: '（没有姓名）', en: '(no name)' })}
            <span className="ln-aside">
              {t({ zh: '{sheet} 第 {row} 行', en: '{sheet} row {row}' }, { sheet: row.sheet, row: row.row })}
            </span>
            <RowOutlook row={row} isOpen={found.state === 'checked'} />
          </span>
        )
      }
      footer={
        <div className="lg-drawer-foot">
          <Button disabled={at <= 0} onClick={() => go(rows[at - 1])}>
            {t({ zh: '上一行', en: 'Previous' })}
          </Button>
          <Button disabled={at === -1 || at === rows.length - 1} onClick={() => go(rows[at + 1])}>
            {t({ zh: '下一行', en: 'Next' })}
          </Button>
          {nextOpen === undefined ? null : (
            <Button type="primary" ghost onClick={() => go(nextOpen)}>
              {t({ zh: '下一个要定的', en: 'Next to decide' })}
            </Button>
          )}
        </div>
      }
    >
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {row === undefined ? (
        data === null ? (
          <p>{t({ zh: '没有这一行了。', en: 'This line is gone.' })}</p>
        ) : null
      ) : (
        <RowDetail key={row.no} found={found} row={row} />
      )}
    </Drawer>
  );
}
