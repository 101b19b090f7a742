import { useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { ledgerCodes } from '../../../model/index.ts';
import { isToCheck } from '../../logic/columns.ts';
import type { FoundColumn, FoundTable } from '../../wire.ts';
import { ColumnTable } from './column-table.tsx';
import { SkippedRows } from './skipped-rows.tsx';

interface Props {
  readonly table: FoundTable;
  /** Shows the sure columns as well, without being asked. */
  readonly isOnly: boolean;
  readonly onChange: (column: FoundColumn) => void;
}

/** One found table: where it stands in the file and what its columns were taken for; what has to be checked stands first. */
export function FoundTableView({ table, isOnly, onChange }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const id = `table-${table.no}`;
  const ledger = ledgerCodes.find(table.ledger)?.[language] ?? table.ledger;
  const unsure = table.columns.filter(isToCheck);
  const sure = table.columns.filter((column) => !isToCheck(column));
  const end = language === 'zh' ? '。' : '.';
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
        {end}
      </p>
      <SkippedRows skipped={table.skipped} />
      {unsure.length === 0 ? null : (
        <ColumnTable caption={t({ zh: '请核对的列', en: 'Columns to check' })} columns={unsure} onChange={onChange} />
      )}
      {sure.length === 0 ? null : (
        <details className="lg-sure" open={isOnly}>
          <summary>
            {unsure.length === 0
              ? t({ zh: '{n} 列都认准了', en: 'All {n} columns are sure' }, { n: sure.length })
              : t({ zh: '其余 {n} 列认准了', en: 'The other {n} columns are sure' }, { n: sure.length })}
          </summary>
          <ColumnTable caption={t({ zh: '认准的列', en: 'Sure columns' })} columns={sure} onChange={onChange} />
        </details>
      )}
    </section>
  );
}
