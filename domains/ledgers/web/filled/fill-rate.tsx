import { formatNumber, percentText, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { fillTenths } from '../logic/fill-rate.ts';
import { type FilledView, useFilledCount } from './use-filled.ts';

/** How many lines the ledger has, and how much of it the system has filled. */
export function FillRate({ view }: { readonly view: FilledView }): ReactElement {
  const t = useText();
  const { data: count } = useFilledCount(view);
  const tenths = fillTenths(count);
  return (
    <span className="lg-facts ln-figures">
      <span>{count == null ? '…' : t({ zh: '共 {n} 行', en: '{n} lines' }, { n: formatNumber(count.rows) })}</span>
      {tenths === null ? null : (
        <span>
          {t({ zh: '{share} 由系统填好', en: '{share} filled by the system' }, { share: percentText(tenths) })}
          {count?.empty === undefined || count.empty === 0
            ? null
            : t({ zh: '，还空 {n} 格', en: ', {n} cells empty' }, { n: formatNumber(count.empty) })}
        </span>
      )}
    </span>
  );
}
