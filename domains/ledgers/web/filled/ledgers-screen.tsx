import { EmptyState, PageHead, PlaceName, RefusalNotice, usePlace, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import '../styles/ledgers.css';
import { LedgerTable } from './ledger-table.tsx';
import { useTemplates } from './use-filled.ts';

/** `/ledgers/filled`: the ledgers that departments ask for, filled by the system. */
export function LedgersScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { data, error, refetch } = useTemplates();
  return (
    <>
      <PageHead
        title={t({ zh: '部门台账', en: 'Departmental ledgers' })}
        help={t({
          zh: '各部门要的台账，由系统按各自的格式填好，不用再填第二遍。每一格都说得出从哪里来。',
          en: 'The ledgers that departments ask for, filled by the system in their own layout. Every cell tells where it comes from.',
        })}
        aside={<PlaceName place={place} />}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.templates.length === 0 ? (
        <EmptyState title={t({ zh: '还没有台账模板', en: 'There are no ledger templates yet' })}>
          <p>{t({ zh: '模板由系统管理员随版本装入。', en: 'Templates come with a version of the program.' })}</p>
        </EmptyState>
      ) : (
        <LedgerTable templates={data?.templates ?? []} place={place} />
      )}
    </>
  );
}
