import { GoLink, PlaceName, useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { whyText } from '../../logic/row-words.ts';
import { useMayImport } from '../../parts/use-may-import.ts';
import type { Import, ImportRow } from '../../wire.ts';
import { RowCells } from './row-cells.tsx';
import { RowChanges } from './row-changes.tsx';
import { RowConflicts } from './row-conflicts.tsx';
import { RowMatch } from './row-match.tsx';
import { RowReading } from './row-reading.tsx';

interface Props {
  readonly found: Import;
  readonly row: ImportRow;
}

/** One line: who it is about, what has to be decided, what it changes, and what stood in its cells. */
export function RowDetail({ found, row }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const mayImport = useMayImport();
  const mayDecide = found.state === 'checked' && mayImport;
  const asks = row.match.candidates.length > 0;
  return (
    <div className="lg-row">
      {asks ? (
        <RowMatch importId={found.id} row={row} mayDecide={mayDecide} />
      ) : (
        <section>
          <h2>{row.person === null ? t({ zh: '登记册里有没有', en: 'Whether it is known' }) : t({ zh: '认成了谁', en: 'Who it is' })}</h2>
          <p>
            {row.person === null ? (
              whyText(row, language)
            ) : row.state === 'new' ? (
              t({ zh: '新的人：{why}', en: 'New: {why}' }, { why: whyText(row, language) })
            ) : (
              <>
                <GoLink to={`/registers/residents/person/${row.person.id}`}>
                  {row.name ?? t({ zh: '登记册里的这个人', en: 'The person in the register' })}
                </GoLink>
                {row.person.place === null ? null : (
                  <>
                    {t({ zh: '，', en: ', ' })}
                    <PlaceName place={row.person.place} />
                  </>
                )}
                {t({ zh: '。', en: '. ' })}
                {whyText(row, language)}
              </>
            )}
          </p>
        </section>
      )}
      <RowConflicts importId={found.id} row={row} mayDecide={mayDecide} />
      <RowChanges importId={found.id} row={row} mayDecide={mayDecide} />
      <RowCells row={row} />
      <RowReading row={row} />
    </div>
  );
}
