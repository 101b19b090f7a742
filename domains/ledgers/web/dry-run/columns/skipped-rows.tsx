import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { FoundTable } from '../../wire.ts';

const kinds: Readonly<Record<string, Text>> = {
  title: { zh: '标题', en: 'Title' },
  header: { zh: '重复的表头', en: 'Header again' },
  subtotal: { zh: '小计、合计', en: 'Subtotal' },
  note: { zh: '说明', en: 'Note' },
  section: { zh: '分段标题', en: 'Section' },
  numbers: { zh: '列号', en: 'Column numbers' },
  example: { zh: '填表示例', en: 'Example' },
};

/** Rows that are no people: titles, subtotals, notes. They are told, so that nobody wonders where a row went. */
export function SkippedRows({ skipped }: Pick<FoundTable, 'skipped'>): ReactElement | null {
  const t = useText();
  if (skipped.length === 0) return null;
  return (
    <details className="lg-skipped">
      <summary>
        {t({ zh: '跳过了 {n} 行（标题、小计、说明这类）', en: '{n} rows were skipped (titles, subtotals, notes)' }, { n: skipped.length })}
      </summary>
      <ul>
        {skipped.map((row) => (
          <li key={row.row}>
            <span className="ln-figures ln-hint">{t({ zh: '第 {row} 行', en: 'Row {row}' }, { row: row.row })}</span>
            <span>{t(kinds[row.kind] ?? { zh: row.kind, en: row.kind })}</span>
            <span className="ln-hint">{row.text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
