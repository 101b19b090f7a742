import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { ImportRow } from '../../wire.ts';

/** What was read from the line and will be kept, fact by fact; where the table wrote it otherwise, both stand. */
export function RowReading({ row }: { readonly row: ImportRow }): ReactElement | null {
  const t = useText();
  const read = row.cells.filter((cell) => cell.kept !== null && (cell.state === 'value' || cell.state === 'warning'));
  if (read.length === 0) return null;
  return (
    <section>
      <h2>{t({ zh: '这一行读出来是', en: 'The line reads' })}</h2>
      <dl className="ln-values lg-reading">
        {read.map((cell) => (
          <div key={cell.column}>
            <dt>{cell.label === null ? cell.header : t(cell.label)}</dt>
            <dd>
              {cell.kept}
              {cell.written === '' || cell.written === cell.kept ? null : (
                <span className="lg-why ln-hint">
                  {t({ zh: '表里写“{written}”', en: 'written "{written}"' }, { written: cell.written })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
