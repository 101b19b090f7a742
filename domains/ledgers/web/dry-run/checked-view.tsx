import { useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { columnsToCheck } from '../logic/columns.ts';
import type { Import } from '../wire.ts';
import { ColumnsPart } from './columns/columns-part.tsx';
import { ConfirmBar } from './confirm-bar.tsx';
import { RowsPart } from './rows/rows-part.tsx';

/** The dry run: what the columns were taken for, what becomes of each line, and the one button that makes it so. */
export function CheckedView({ found }: { readonly found: Import }): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  const open = search['part'] === 'columns' ? 'columns' : 'rows';
  const unsure = columnsToCheck(found.tables);
  const parts = [
    { key: 'rows', label: t({ zh: '每一行怎么处理', en: 'What becomes of each line' }), note: '' },
    {
      key: 'columns',
      label: t({ zh: '每一列认成了什么', en: 'What each column was taken for' }),
      note: unsure === 0 ? '' : t({ zh: '{n} 列请核对', en: '{n} to check' }, { n: unsure }),
    },
  ];
  return (
    <div className="lg-checked">
      <nav className="lg-parts" aria-label={t({ zh: '试导入的内容', en: 'Parts of the dry run' })}>
        {parts.map(({ key, label, note }) => (
          <button
            key={key}
            type="button"
            aria-current={open === key ? 'page' : undefined}
            onClick={() => setSearch({ part: key === 'rows' ? undefined : key, row: undefined })}
          >
            {label}
            {note === '' ? null : <span className="ln-note">{note}</span>}
          </button>
        ))}
      </nav>
      {open === 'columns' ? <ColumnsPart found={found} /> : <RowsPart found={found} />}
      <ConfirmBar found={found} />
    </div>
  );
}
