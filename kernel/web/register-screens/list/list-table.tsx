import type { ReactElement } from 'react';
import type { RowOf } from '../../../model/index.ts';
import { isEmptyValue, partOf } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';
import { GoLink, useAddress } from '../../navigation/index.ts';
import { StatusMark } from '../../parts/index.ts';
import { PlaceName } from '../../places/index.ts';
import { screenPath } from '../use-register.ts';
import { ColumnHead } from './column-head.tsx';
import { type ListProps, SKELETON_ROWS } from './list-props.ts';

/** A register as a table: the first column opens the row, so does a click anywhere on it. */
export function ListTable({ register, columns, rows, withPlace, withEnded, sort, onSort }: ListProps): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const base = screenPath(register);
  const cells = (row: RowOf): ReactElement[] =>
    columns.map(([key, field], at) => {
      const part = partOf(field);
      const value = <part.Display field={field} value={row.values[key]} title={row.titles?.[key]} withinLink={at === 0} />;
      const className = [
        part.end === true ? 'ln-end' : '',
        part.unbroken === true ? 'ln-unbroken' : '',
        isEmptyValue(row.values[key]) ? 'ln-nothing' : '',
      ]
        .filter((each) => each !== '')
        .join(' ');
      return (
        <td key={key} className={className === '' ? undefined : className}>
          {at === 0 ? (
            <GoLink to={`${base}/${row.id}`} className="ln-row-link">
              {value}
            </GoLink>
          ) : (
            value
          )}
        </td>
      );
    });
  return (
    <div className="ln-table-frame" tabIndex={-1}>
      <table className="ln-table">
        <caption className="ln-out-of-sight">{t(register.label)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column[0]} column={column} sort={sort} onSort={onSort} />
            ))}
            {withPlace ? <th scope="col">{t({ zh: '所在地', en: 'Place' })}</th> : null}
            {withEnded ? <th scope="col">{t({ zh: '状态', en: 'Status' })}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows === undefined
            ? SKELETON_ROWS.map((at) => (
                <tr key={at} className="ln-skeleton">
                  {[...columns, ...(withPlace ? [0] : []), ...(withEnded ? [0] : [])].map((_, cell) => (
                    <td key={cell}>
                      <span />
                    </td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr
                  key={row.id}
                  className={row.endedAt === null ? undefined : 'ln-ended'}
                  onClick={(event) => {
                    const onControl = event.target instanceof Element && event.target.closest('a, button') !== null;
                    if (!onControl && getSelection()?.isCollapsed !== false) go(`${base}/${row.id}`);
                  }}
                >
                  {cells(row)}
                  {withPlace ? (
                    <td>
                      <PlaceName place={row.place} steps={2} />
                    </td>
                  ) : null}
                  {withEnded ? (
                    <td>
                      {row.endedAt === null ? (
                        <StatusMark tone="green" word={t({ zh: '在册', en: 'In force' })} />
                      ) : (
                        <StatusMark tone="grey" word={t({ zh: '已停用', en: 'Ended' })} />
                      )}
                    </td>
                  ) : null}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  );
}
