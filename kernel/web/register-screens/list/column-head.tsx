import type { ReactElement } from 'react';
import { partOf, unitOf } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';
import type { Column } from './columns.ts';

interface Props {
  readonly column: Column;
  readonly sort: string | undefined;
  readonly onSort: (key: string) => void;
}

/** The head of a column: label, unit, and the order where the list can be ordered by it. */
export function ColumnHead({ column: [key, field], sort, onSort }: Props): ReactElement {
  const t = useText();
  const part = partOf(field);
  const unit = unitOf(field);
  const order = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
  const label = (
    <>
      {t(field.label)}
      {unit === undefined ? null : <span className="ln-hint">（{t(unit)}）</span>}
    </>
  );
  return (
    <th scope="col" className={part.end === true ? 'ln-end' : undefined} aria-sort={order}>
      {part.sortable === true ? (
        <button type="button" onClick={() => onSort(key)}>
          {label}
          <span aria-hidden="true" className="ln-order">
            {order === undefined ? '' : order === 'ascending' ? '▲' : '▼'}
          </span>
        </button>
      ) : (
        label
      )}
    </th>
  );
}
