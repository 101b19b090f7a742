import { useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { whyText } from '../../logic/row-words.ts';
import { RowContent } from './row-content.tsx';
import type { RowListProps } from './row-list.ts';
import { RowOutlook } from './row-outlook.tsx';

/** The lines of an import on a phone. */
export function RowCards({ found, rows, onOpen }: RowListProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="ln-cards">
      {(rows ?? []).map((row) => (
        <article key={row.no} className="ln-card">
          <button type="button" className="ln-plain ln-row-link lg-row-open" onClick={() => onOpen(row.no)}>
            {row.name ?? t({ zh: '（没有姓名）', en: '(no name)' })}
          </button>
          <RowOutlook row={row} isOpen={found.state === 'checked'} />
          <p className="ln-hint">
            {t({ zh: '第 {row} 行', en: 'Row {row}' }, { row: row.row })} {whyText(row, language)}
          </p>
          <RowContent row={row} isOpen={found.state === 'checked'} />
        </article>
      ))}
    </div>
  );
}
