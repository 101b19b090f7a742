import { levelOf, type RowOf } from '@linli/kernel/model';
import { formatNumber, GoLink, PlaceName, UNKNOWN, useAddress, useLanguage, usePlace, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { ledgerCodes } from '../../model/index.ts';
import { findNumber, textOf } from '../logic/row-values.ts';
import { ImportState } from './import-state.tsx';

const SKELETON = [0, 1, 2];
const figures = ['rows', 'added', 'changed', 'trayed'] as const;

/** Imports as a table; a line opens the dry run or its outcome. */
export function ImportTable({ rows }: { readonly rows: readonly RowOf[] | undefined }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { go } = useAddress();
  const withPlace = levelOf(usePlace()) !== 'community';
  const heads = [
    { zh: '文件', en: 'File' },
    ...(withPlace ? [{ zh: '社区', en: 'Community' }] : []),
    { zh: '台账', en: 'Ledger' },
    { zh: '数据日期', en: 'As of' },
    { zh: '状态', en: 'State' },
  ];
  const figureHeads = [
    { zh: '行数', en: 'Lines' },
    { zh: '新增', en: 'New' },
    { zh: '更新', en: 'Changed' },
    { zh: '待处理', en: 'Tray' },
  ];
  const figure = (row: RowOf, key: string): string => {
    const value = findNumber(row, key);
    return value === null ? UNKNOWN : formatNumber(value);
  };
  return (
    <div className="ln-table-frame">
      <table className="ln-table">
        <caption className="ln-out-of-sight">{t({ zh: '交过的台账', en: 'Handed in before' })}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.zh} scope="col">
                {t(head)}
              </th>
            ))}
            {figureHeads.map((head) => (
              <th key={head.zh} scope="col" className="ln-end">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === undefined
            ? SKELETON.map((at) => (
                <tr key={at} className="ln-skeleton">
                  {[...heads, ...figureHeads].map((head) => (
                    <td key={head.zh}>
                      <span />
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr
                  key={row.id}
                  onClick={(event) => {
                    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
                    if (!onLink && getSelection()?.isCollapsed !== false) go(`/ledgers/imports/${row.id}`);
                  }}
                >
                  <td>
                    <GoLink to={`/ledgers/imports/${row.id}`} className="ln-row-link">
                      {textOf(row, 'fileName')}
                    </GoLink>
                  </td>
                  {withPlace ? (
                    <td>
                      <PlaceName place={row.place} />
                    </td>
                  ) : null}
                  <td>{ledgerCodes.find(textOf(row, 'ledger'))?.[language] ?? UNKNOWN}</td>
                  <td>{textOf(row, 'asOf')}</td>
                  <td>
                    <ImportState row={row} />
                  </td>
                  {figures.map((key) => (
                    <td key={key} className="ln-end ln-figures">
                      {figure(row, key)}
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  );
}
