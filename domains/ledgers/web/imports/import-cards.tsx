import type { RowOf } from '@linli/kernel/model';
import { GoLink, useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { ledgerCodes } from '../../model/index.ts';
import { findNumber, textOf } from '../logic/row-values.ts';
import { ImportState } from './import-state.tsx';

/** Imports on a phone. */
export function ImportCards({ rows }: { readonly rows: readonly RowOf[] | undefined }): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="ln-cards" aria-busy={rows === undefined}>
      {(rows ?? []).map((row) => (
        <article key={row.id} className="ln-card">
          <GoLink to={`/ledgers/imports/${row.id}`} className="ln-row-link">
            {textOf(row, 'fileName')}
          </GoLink>
          <div>
            <ImportState row={row} />
          </div>
          <p className="ln-hint ln-figures">
            {ledgerCodes.find(textOf(row, 'ledger'))?.[language] ?? ''} {textOf(row, 'asOf')}
            {findNumber(row, 'rows') === null
              ? ''
              : t(
                  {
                    zh: ' · {rows} 行 · 新增 {added} · 更新 {changed} · 待处理 {trayed}',
                    en: ' · {rows} lines · {added} new · {changed} changed · {trayed} in the tray',
                  },
                  Object.fromEntries(['rows', 'added', 'changed', 'trayed'].map((key) => [key, findNumber(row, key) ?? 0])),
                )}
          </p>
        </article>
      ))}
    </div>
  );
}
