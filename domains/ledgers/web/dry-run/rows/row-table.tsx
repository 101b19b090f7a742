import { useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { whyText } from '../../logic/row-words.ts';
import { RowContent } from './row-content.tsx';
import type { RowListProps } from './row-list.ts';
import { RowOutlook } from './row-outlook.tsx';

const SKELETON = [0, 1, 2, 3, 4, 5, 6, 7];

/** The lines of an import as a table; a line opens beside it. */
export function RowTable({ found, rows, onOpen }: RowListProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const severalSheets = new Set(found.tables.map((table) => table.sheet)).size > 1;
  const heads = [
    { zh: '姓名', en: 'Name' },
    { zh: '怎样处理', en: 'What becomes of it' },
    { zh: '依据', en: 'Why' },
    { zh: '要看的、会改的', en: 'To look at, to change' },
  ];
  return (
    <div className="ln-table-frame">
      <table className="ln-table lg-rows">
        <caption className="ln-out-of-sight">{t({ zh: '试导入的各行', en: 'Lines of the dry run' })}</caption>
        <thead>
          <tr>
            <th scope="col" className="ln-end">
              {t({ zh: '表里第几行', en: 'Row' })}
            </th>
            {heads.map((head) => (
              <th key={head.zh} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === undefined
            ? SKELETON.map((at) => (
                <tr key={at} className="ln-skeleton">
                  {[0, 1, 2, 3, 4].map((cell) => (
                    <td key={cell}>
                      <span />
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr
                  key={row.no}
                  onClick={() => {
                    if (getSelection()?.isCollapsed !== false) onOpen(row.no);
                  }}
                >
                  <td className="ln-end ln-figures">
                    {severalSheets ? <span className="ln-hint">{row.sheet} </span> : null}
                    {row.row}
                  </td>
                  <th scope="row">
                    <button type="button" className="ln-plain ln-row-link lg-row-open" onClick={() => onOpen(row.no)}>
                      {row.name ?? t({ zh: '（没有姓名）', en: '(no name)' })}
                    </button>
                  </th>
                  <td>
                    <RowOutlook row={row} isOpen={found.state === 'checked'} />
                  </td>
                  <td>{whyText(row, language)}</td>
                  <td>
                    <RowContent row={row} isOpen={found.state === 'checked'} />
                  </td>
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  );
}
