import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { useMayImport } from '../../parts/use-may-import.ts';
import type { FoundColumn } from '../../wire.ts';
import { ColumnLine } from './column-line.tsx';

interface Props {
  readonly caption: string;
  readonly columns: readonly FoundColumn[];
  readonly onChange: (column: FoundColumn) => void;
}

/** Some columns of a found table, one a line. */
export function ColumnTable({ caption, columns, onChange }: Props): ReactElement {
  const t = useText();
  const mayImport = useMayImport();
  return (
    <div className="ln-table-frame lg-still">
      <table className="ln-table lg-columns">
        <caption className="ln-out-of-sight">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '列', en: 'Col.' })}</th>
            <th scope="col">{t({ zh: '表头', en: 'Header' })}</th>
            <th scope="col">{t({ zh: '认成', en: 'Taken for' })}</th>
            <th scope="col">{t({ zh: '把握', en: 'How sure' })}</th>
            <th scope="col">{t({ zh: '例子', en: 'Samples' })}</th>
            <th scope="col" className="ln-end">
              {t({ zh: '填了几格', en: 'Filled' })}
            </th>
            <th scope="col" className="ln-end">
              {t({ zh: '读不出', en: 'Faults' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnLine key={column.no} column={column} onChange={mayImport ? () => onChange(column) : undefined} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
