import { EmptyState, RefusalNotice, useAddress, useIsNarrow, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { isShow, showHelp } from '../../logic/row-states.ts';
import { useLinkKeys } from '../../parts/use-link-keys.ts';
import { useMayImport } from '../../parts/use-may-import.ts';
import type { Import } from '../../wire.ts';
import { ConflictTools } from './conflict-tools.tsx';
import { FaultTools } from './fault-tools.tsx';
import { RowCards } from './row-cards.tsx';
import { RowDrawer } from './row-drawer.tsx';
import { RowSummary } from './row-summary.tsx';
import { RowTable } from './row-table.tsx';
import { TableChoice } from './table-choice.tsx';
import { useRows } from './use-rows.ts';

/** The lines of an import: how many of which kind, then the lines themselves, each of which opens. */
export function RowsPart({ found }: { readonly found: Import }): ReactElement {
  const t = useText();
  const narrow = useIsNarrow();
  const mayImport = useMayImport();
  const { search, setSearch } = useAddress();
  const show = isShow(search['show']) ? search['show'] : 'all';
  const table = /^\d+$/.test(search['table'] ?? '') ? Number(search['table']) : undefined;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useRows(found.id, show, table);
  const rows = data?.pages.flatMap((page) => page.rows);
  useLinkKeys('.lg-row-open');
  const open = (no: number): void => setSearch({ row: String(no) });
  const Rows = narrow ? RowCards : RowTable;
  const checked = found.state === 'checked';
  return (
    <>
      <RowSummary counts={found.counts} show={show} isOpen={checked} />
      <div className="lg-show-line">
        <p className="ln-hint">{t(showHelp[show])}</p>
        <TableChoice tables={found.tables} chosen={table} />
      </div>
      {checked && mayImport && show === 'conflict' ? <ConflictTools found={found} /> : null}
      {mayImport && (show === 'fault' || show === 'all') ? <FaultTools found={found} /> : null}
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {rows?.length === 0 ? (
        <EmptyState title={t({ zh: '这一类没有', en: 'None of this kind' })}>
          <p>{t({ zh: '换上面的一项看看。', en: 'Choose another above.' })}</p>
        </EmptyState>
      ) : error !== null && rows === undefined ? null : (
        <div className={isPlaceholderData ? 'ln-old' : undefined} aria-busy={rows === undefined || isPlaceholderData}>
          <Rows found={found} rows={rows} onOpen={open} />
        </div>
      )}
      {hasNextPage ? (
        <div className="lg-more">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t({ zh: '再看 50 行', en: 'Show 50 more' })}
          </Button>
        </div>
      ) : null}
      <RowDrawer found={found} rows={rows ?? []} />
    </>
  );
}
