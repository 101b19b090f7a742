import { formatNumber, GoLink, RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { templates } from '../../model/index.ts';
import { type FilledView, PRINT_MAX, useAllFilled } from './use-filled.ts';

const WRAPS_FROM = 24; // characters: addresses go over two lines, numbers never

/** The ledger on paper: title, lines above, the table with all its lines, lines below. No chrome. */
export function PrintSheet({ view }: { readonly view: FilledView }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useAllFilled(view);
  const template = templates.find(({ id }) => id === view.ledger);
  const tree = useAddress().search['tree'];
  const back = { on: view.on, ...(tree === undefined ? {} : { tree }) };
  return (
    <>
      <div className="lg-print-tools ln-no-print">
        <GoLink to={`/ledgers/filled/${view.ledger}`} search={back}>
          {t({ zh: '返回台账', en: 'Back to the ledger' })}
        </GoLink>
        <Button type="primary" disabled={data === undefined} onClick={() => print()}>
          {t({ zh: '打印', en: 'Print' })}
        </Button>
        <span className="ln-hint">
          {data === undefined
            ? t({ zh: '正在取全部行…', en: 'Fetching all lines…' })
            : data.next === null
              ? t(
                  { zh: '{n} 行，横向 {paper}。', en: '{n} lines, {paper} landscape.' },
                  { n: formatNumber(data.rows.length), paper: template?.print.paper ?? 'A4' },
                )
              : t(
                  {
                    zh: '这里只排出前 {n} 行。行数多，请下载表格后在 Excel 里打印。',
                    en: 'Only the first {n} lines are set here. Download the workbook and print it from Excel.',
                  },
                  { n: formatNumber(PRINT_MAX) },
                )}
        </span>
      </div>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : (
        <article className={`lg-paper lg-paper-${(template?.print.paper ?? 'A4').toLowerCase()}`}>
          <h1>{data.title}</h1>
          {data.headerLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <table>
            <thead>
              <tr>
                {data.columns.map((column) => (
                  <th key={column.key} scope="col" style={{ width: `${column.width}ch` }}>
                    {column.header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.no}>
                  {row.cells.map((cell, at) => (
                    <td key={data.columns[at]?.key} className={(data.columns[at]?.width ?? 0) >= WRAPS_FROM ? 'lg-wraps' : undefined}>
                      {cell.shown}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {(template?.footerLines ?? []).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </article>
      )}
    </>
  );
}
