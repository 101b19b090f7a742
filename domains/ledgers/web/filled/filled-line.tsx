import { Popover } from 'antd';
import { memo, type ReactElement } from 'react';
import type { Spot } from '../logic/cell-moves.ts';
import type { Filled, FilledRow } from '../wire.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellValue } from './cell-value.tsx';
import type { FilledRowsProps } from './filled-rows.ts';

interface Props extends Pick<FilledRowsProps, 'homes' | 'isOpen' | 'onSelect' | 'onSave' | 'onReload'> {
  readonly row: FilledRow;
  readonly columns: Filled['columns'];
  readonly at: number;
  /** The column in focus, when it is in this line. */
  readonly chosen: number | undefined;
  readonly editing: boolean;
  /** The Tab key enters the table here. */
  readonly isEntrance: boolean;
  readonly onDone: (from: Spot, next: 'down' | 'right' | 'stay') => void;
}

/** One line of a filled ledger; drawn again only when it or the focus in it changes. */
export const FilledLine = memo(function FilledLine(props: Props): ReactElement {
  const { row, columns, at, homes, chosen, editing, isEntrance, isOpen, onSelect, onDone, onSave, onReload } = props;
  return (
    <tr>
      {row.cells.map((cell, column) => {
        const spot = { row: at, column };
        const isGap = isOpen(spot);
        const home = homes[column];
        const value = <CellValue cell={cell} isGap={isGap} isComputed={columns[column]?.computed === true} />;
        const isEdited = editing && chosen === column && home !== undefined;
        return (
          <td
            key={column}
            role="gridcell"
            data-cell={`${at}.${column}`}
            tabIndex={chosen === column || (isEntrance && column === 0) ? 0 : -1}
            aria-selected={chosen === column}
            className={isGap ? 'lg-gap' : undefined}
            onFocus={() => {
              if (chosen !== column) onSelect(spot, false);
            }}
            onClick={() => onSelect(spot, isGap)}
          >
            {isEdited ? (
              <Popover
                open
                placement="bottomLeft"
                content={
                  <CellEditor
                    row={row}
                    column={column}
                    home={home}
                    place={row.records['residents.person']?.place ?? ''}
                    onSave={onSave}
                    onDone={(next) => onDone(spot, next)}
                    onReload={onReload}
                  />
                }
              >
                <span>{value}</span>
              </Popover>
            ) : (
              value
            )}
          </td>
        );
      })}
    </tr>
  );
});
