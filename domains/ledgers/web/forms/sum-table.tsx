import { formatNumber, isRefusedAs, RefusalNotice, UNKNOWN, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { useSum } from './use-forms.ts';
import type { FormColumn } from './wire.ts';

interface Props {
  readonly view: { readonly id: string; readonly period: string; readonly place: string };
}

const shown = (column: FormColumn | undefined, value: number | null | undefined): string =>
  value === null || value === undefined ? UNKNOWN : formatNumber(column?.kind === 'money' ? value / 100 : value);

/** Confirmed forms added up: figures item by item, lists by the number of lines. */
export function SumTable({ view }: Props): ReactElement | null {
  const t = useText();
  const { data, error, refetch } = useSum(view, true);
  if (error !== null) return isRefusedAs(error, 'forbidden') ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const figures = data.shape === 'figures';
  return (
    <section className="lg-part" aria-labelledby="sum-title">
      <h2 id="sum-title">
        {t({ zh: '汇总', en: 'Sum' })}{' '}
        <span className="ln-hint">
          {t(
            { zh: '已确认 {counted} 个，应报 {sent} 个', en: '{counted} of {sent} confirmed' },
            { counted: data.counted, sent: data.sent },
          )}
        </span>
      </h2>
      <div className="ln-table-frame" tabIndex={0} role="group" aria-labelledby="sum-title">
        <table className="ln-table lg-still">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '地方', en: 'Place' })}</th>
              {figures ? (
                data.columns.map((column) => (
                  <th key={column.key} scope="col" className="ln-end">
                    {column.unit === null || column.unit === '' ? column.header : `${column.header}（${column.unit}）`}
                  </th>
                ))
              ) : (
                <th scope="col" className="ln-end">
                  {t({ zh: '行数', en: 'Lines' })}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {data.parts.map((part) => (
              <tr key={part.place}>
                <td>
                  {part.name} {part.counted < part.sent ? <span className="ln-hint">{`${part.counted}/${part.sent}`}</span> : null}
                </td>
                {figures ? (
                  data.columns.map((column, at) => (
                    <td key={column.key} className="ln-end">
                      {shown(column, part.values[at])}
                    </td>
                  ))
                ) : (
                  <td className="ln-end">{formatNumber(part.lines)}</td>
                )}
              </tr>
            ))}
            <tr className="lg-total">
              <td>{t({ zh: '合计', en: 'Total' })}</td>
              {figures ? (
                data.columns.map((column, at) => (
                  <td key={column.key} className="ln-end">
                    {shown(column, data.totals[at])}
                  </td>
                ))
              ) : (
                <td className="ln-end">{formatNumber(data.lines)}</td>
              )}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
