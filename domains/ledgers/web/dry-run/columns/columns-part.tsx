import { EmptyState, useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import type { FoundColumn, FoundTable, Import } from '../../wire.ts';
import { ColumnDialog } from './column-dialog.tsx';
import { FoundTableView } from './found-table-view.tsx';

/** Every table that was found in the file, column by column, with the way to put a wrong guess right. */
export function ColumnsPart({ found }: { readonly found: Import }): ReactElement {
  const t = useText();
  const [changing, setChanging] = useState<{ table: FoundTable; column: FoundColumn }>();
  const without = found.sheets.filter((sheet) => sheet.tables === 0 && sheet.rows > 0);
  if (found.tables.length === 0) {
    return (
      <EmptyState title={t({ zh: '文件里没有找到台账表格', en: 'No ledger was found in the file' })}>
        <p>
          {t({
            zh: '要有一行表头，写着姓名、身份证号这样的列名。请看看是不是选错了文件，或在交表时指定是哪种台账。',
            en: 'There must be a row of headers such as name and identity number. Is it the right file? You can also say which ledger it is when you hand it in.',
          })}
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      {found.tables.map((table) => (
        <FoundTableView
          key={table.no}
          table={table}
          isOnly={found.tables.length === 1}
          onChange={(column) => setChanging({ table, column })}
        />
      ))}
      {without.length === 0 ? null : (
        <p className="ln-hint">
          {t(
            {
              zh: '这些工作表里没有找到台账，没有读：{sheets}。',
              en: 'No ledger was found in these sheets, they were not read: {sheets}.',
            },
            { sheets: without.map((sheet) => sheet.name).join('、') },
          )}
        </p>
      )}
      {changing === undefined ? null : (
        <ColumnDialog found={found} table={changing.table} column={changing.column} onClose={() => setChanging(undefined)} />
      )}
    </>
  );
}
