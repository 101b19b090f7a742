import { EmptyState, RefusalNotice, useAddress, useIsNarrow, useText, Pager } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { useLinkKeys } from '../parts/use-link-keys.ts';
import { ImportCards } from './import-cards.tsx';
import { ImportTable } from './import-table.tsx';
import { useImports } from './use-imports.ts';

const LIMIT = 50;

/** What was handed in before, and what became of it. */
export function EarlierImports({ place }: { readonly place: string }): ReactElement {
  const t = useText();
  const narrow = useIsNarrow();
  const { search } = useAddress();
  useLinkKeys('.ln-row-link');
  const { data, error, refetch } = useImports({ place, after: search['after'], limit: LIMIT });
  const Rows = narrow ? ImportCards : ImportTable;
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title" className="lg-section-title">
        {t({ zh: '交过的台账', en: 'Handed in before' })}
        {data?.count == null ? null : <span className="ln-aside">{t({ zh: '{n} 份', en: '{n}' }, { n: data.count.rows })}</span>}
      </h2>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <EmptyState title={t({ zh: '还没有交过台账', en: 'No ledger was handed in yet' })}>
          <p>
            {t({
              zh: '把平时用的居民台账、低保台账拖到上面的框里，系统读一遍，告诉您会新增谁、改什么、哪里有错。',
              en: 'Drop the ledgers that you keep into the box above: the system tells whom it would add, what it would change and what is wrong.',
            })}
          </p>
        </EmptyState>
      ) : error !== null && data === undefined ? null : (
        <Rows rows={data?.rows} />
      )}
      <Pager next={data?.next ?? null} />
    </section>
  );
}
