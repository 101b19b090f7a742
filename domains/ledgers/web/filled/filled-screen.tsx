import { EmptyState, GoLink, PageHead, useAddress, usePlace, useSession, useText } from '@linli/kernel/web';
import { useMemo, type ReactElement } from 'react';
import { dayOr, isFillable, isLedgerName } from '../logic/ledger-name.ts';
import { pastPlaceOf } from '../logic/past-tree.ts';
import '../styles/ledgers.css';
import { FilledLedger } from './filled-ledger.tsx';
import { PrintSheet } from './print-sheet.tsx';
import type { FilledView } from './use-filled.ts';

/** `/ledgers/filled/$ledger`: one ledger as the department wants it, filled for a place and a day. */
export function FilledScreen(): ReactElement {
  const t = useText();
  const { params, search } = useAddress();
  const place = usePlace();
  const { today } = useSession();
  const ledger = params['ledger'];
  const on = dayOr(search['on'], today);
  const tree = search['tree'];
  const view = useMemo(
    (): FilledView | undefined => (isLedgerName(ledger) ? { ledger, on, ...pastPlaceOf(tree, place, on < today) } : undefined),
    [ledger, place, on, tree, today],
  );
  if (view === undefined || !isFillable(place)) {
    return (
      <>
        <PageHead
          title={t({ zh: '台账', en: 'Ledgers' })}
          above={<GoLink to="/ledgers/filled">{t({ zh: '部门台账', en: 'Departmental ledgers' })}</GoLink>}
        />
        {view === undefined ? (
          <EmptyState title={t({ zh: '没有这份台账', en: 'There is no such ledger' })}>
            <p>{t({ zh: '可能是链接写错了。', en: 'The link may be mistyped.' })}</p>
          </EmptyState>
        ) : (
          <EmptyState title={t({ zh: '请先选一个县或更小的地方', en: 'Choose a county or a smaller place first' })}>
            <p>
              {t({
                zh: '台账按县、镇、社区或网格来填，在页面上方换地方。',
                en: 'Ledgers are filled for a county, town, community or grid: change the place above.',
              })}
            </p>
          </EmptyState>
        )}
      </>
    );
  }
  const key = `${view.ledger} ${view.place} ${view.on} ${view.tree}`;
  return search['view'] === 'print' ? <PrintSheet key={key} view={view} /> : <FilledLedger key={key} view={view} />;
}
