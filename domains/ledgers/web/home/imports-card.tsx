import { formatNumber, GoLink, RefusalNotice, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { ImportState } from '../imports/import-state.tsx';
import { useImports } from '../imports/use-imports.ts';
import { OPEN_STATES } from '../logic/import-states.ts';
import { textOf } from '../logic/row-values.ts';
import { useTrayCount } from '../tray/use-tray.ts';
import '../styles/ledgers.css';

const SHOWN = 5;

/** On the first page of the day: ledgers that wait to be confirmed, and what imports left in the tray. */
export function ImportsCard(): ReactElement {
  const t = useText();
  const { post } = useSession();
  const { data, error, refetch } = useImports({ place: post.place, states: OPEN_STATES, limit: SHOWN });
  const { data: left } = useTrayCount({ place: post.place, state: 'open', reason: undefined, importId: undefined });
  const nothing = data?.rows.length === 0 && left === 0;
  return (
    <section className="ln-panel" aria-labelledby="imports-card-title">
      <h2 id="imports-card-title">{t({ zh: '台账导入', en: 'Ledger imports' })}</h2>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {nothing ? null : (
        <ul className="lg-home">
          {(data?.rows ?? []).map((row) => (
            <li key={row.id}>
              <GoLink to={`/ledgers/imports/${row.id}`} search={{ place: '' }} className="ln-row-link">
                {textOf(row, 'fileName')}
              </GoLink>
              <ImportState row={row} />
            </li>
          ))}
          {left === undefined || left === 0 ? null : (
            <li>
              <GoLink to="/ledgers/tray" search={{ place: '' }} className="ln-row-link">
                {t({ zh: '待处理 {n} 项', en: '{n} in the tray' }, { n: formatNumber(left) })}
              </GoLink>
              <span className="ln-hint">{t({ zh: '导入时没放进登记册的内容', en: 'What imports could not place' })}</span>
            </li>
          )}
        </ul>
      )}
      {nothing ? (
        <p className="ln-hint">
          {t({ zh: '没有等您确认的导入，待处理也是空的。', en: 'No import waits for you, and the tray is empty.' })}{' '}
          <GoLink to="/ledgers/imports">{t({ zh: '导入台账', en: 'Import a ledger' })}</GoLink>
        </p>
      ) : null}
    </section>
  );
}
