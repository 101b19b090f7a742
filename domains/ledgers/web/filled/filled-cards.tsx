import { useText } from '@linli/kernel/web';
import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { gapAfter } from '../logic/cell-moves.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellSource } from './cell-source.tsx';
import { CellValue } from './cell-value.tsx';
import type { FilledRowsProps } from './filled-rows.ts';

const NAME = 1; // every ledger begins with the number of the line and a name

/** A filled ledger on a phone: a card a line; a value opens where it comes from, a gap opens its input. */
export function FilledCards({ filled, homes, spot, editing, isOpen, onSelect, onSave, onReload, fills }: FilledRowsProps): ReactElement {
  const t = useText();
  const row = spot === undefined ? undefined : filled.rows[spot.row];
  const cell = spot === undefined ? undefined : row?.cells[spot.column];
  const home = spot === undefined ? undefined : homes[spot.column];
  const extent = { rows: filled.rows.length, columns: filled.columns.length };
  return (
    <>
      <div className="ln-cards">
        {filled.rows.map((line, at) => (
          <article key={line.no} className="ln-card lg-filled-card">
            <h2>
              {line.no} {line.cells[NAME]?.shown}
            </h2>
            <dl>
              {filled.columns.map((column, index) =>
                index <= NAME ? null : (
                  <div key={column.key}>
                    <dt>{column.header}</dt>
                    <dd>
                      <button
                        type="button"
                        className="lg-card-cell"
                        onClick={() => onSelect({ row: at, column: index }, isOpen({ row: at, column: index }))}
                      >
                        {line.cells[index] === undefined ? null : (
                          <CellValue cell={line.cells[index]} isGap={isOpen({ row: at, column: index })} isComputed={column.computed} />
                        )}
                      </button>
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </article>
        ))}
      </div>
      <Drawer
        open={spot !== undefined}
        placement="bottom"
        size={editing ? 320 : 240}
        title={
          row === undefined || spot === undefined ? '' : `${row.cells[NAME]?.shown ?? ''} · ${filled.columns[spot.column]?.header ?? ''}`
        }
        onClose={() => onSelect(undefined, false)}
      >
        {row === undefined || cell === undefined || spot === undefined ? null : editing && home !== undefined ? (
          <CellEditor
            key={`${spot.row}.${spot.column}`}
            row={row}
            column={spot.column}
            home={home}
            place={row.records['residents.person']?.place ?? ''}
            onSave={onSave}
            onDone={(next) => {
              const gap = next === 'stay' ? undefined : gapAfter(spot, extent, isOpen);
              onSelect(gap !== undefined && gap.row === spot.row ? gap : undefined, gap !== undefined);
            }}
            onReload={onReload}
          />
        ) : (
          <div className="lg-card-source">
            <strong>{cell.shown === '' ? t({ zh: '空着', en: 'Empty' }) : cell.shown}</strong>
            <CellSource row={row} cell={cell} isGap={false} fills={fills} />
          </div>
        )}
      </Drawer>
    </>
  );
}
