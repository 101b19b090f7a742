import { useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { ledgerCodes } from '../../../model/index.ts';
import type { FoundColumn, FoundTable } from '../../wire.ts';
import { ColumnLine } from './column-line.tsx';
import { SkippedRows } from './skipped-rows.tsx';

interface Props {
  readonly table: FoundTable;
  readonly onChange: (column: FoundColumn) => void;
}

/** One found table: where it stands in the file and what its columns were taken for. */
export function FoundTableView({ table, onChange }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const id = `table-${table.no}`;
  const ledger = ledgerCodes.find(table.ledger)?.[language] ?? table.ledger;
  return (
    <section className="lg-found" aria-labelledby={id}>
      <h2 id={id} className="lg-section-title">
        {table.sheet}
        <span className="ln-aside">{ledger}</span>
      </h2>
      <p className="ln-hint">
        {table.title === null ? null : t({ zh: '标题“{title}”，', en: 'Title "{title}", ' }, { title: table.title })}
        {t({ zh: '表头在第 {row} 行', en: 'headers in row {row}' }, { row: table.headerRow })}
        {table.firstRow === null || table.lastRow === null
          ? null
          : t(
              { zh: '，数据从第 {first} 行到第 {last} 行，共 {rows} 行', en: ', data from row {first} to {last}, {rows} lines' },
              { first: table.firstRow, last: table.lastRow, rows: table.rows.toLocaleString('en-US') },
            )}
        {table.subject === 'head' ? t({ zh: '，每行说的是户主', en: ', each line is about the head of a household' }) : null}
        {language === 'zh' ? '。' : '.'}
      </p>
      <SkippedRows skipped={table.skipped} />
      <div className="ln-table-frame lg-still">
        <table className="ln-table lg-columns">
          <caption className="ln-out-of-sight">{t({ zh: '各列认成了什么', en: 'What the columns were taken for' })}</caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '列', en: 'Col.' })}</th>
              <th scope="col">{t({ zh: '表头', en: 'Header' })}</th>
              <th scope="col">{t({ zh: '认成', en: 'Taken for' })}</th>
              <th scope="col">{t({ zh: '把握', en: 'How sure' })}</th>
              <th scope="col">{t({ zh: '例子', en: 'Samples' })}</th>
              <th scope="col" className="ln-end">
                {t({ zh: '填了', en: 'Filled' })}
              </th>
              <th scope="col" className="ln-end">
                {t({ zh: '读不出', en: 'Faults' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <ColumnLine key={column.no} column={column} onChange={() => onChange(column)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
