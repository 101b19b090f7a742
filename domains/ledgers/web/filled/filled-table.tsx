import { useText } from '@linli/kernel/web';
import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { gapAfter, gapBelow, moveBy, type Spot } from '../logic/cell-moves.ts';
import { originSigns } from './cell-value.tsx';
import { FilledLine } from './filled-line.tsx';
import type { FilledRowsProps } from './filled-rows.ts';

/** The ledger as the department prints it, walked through with the arrows like a spreadsheet. */
export function FilledTable({ filled, homes, spot, editing, isOpen, onSelect, onSave, onReload }: FilledRowsProps): ReactElement {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const extent = { rows: filled.rows.length, columns: filled.columns.length };
  useEffect(() => {
    if (spot === undefined || editing) return;
    frame.current?.querySelector<HTMLElement>(`[data-cell="${spot.row}.${spot.column}"]`)?.focus();
  }, [spot, editing]);
  const latest = useRef({ extent, isOpen, onSelect });
  useEffect(() => {
    latest.current = { extent, isOpen, onSelect };
  });
  const onDone = useCallback((from: Spot, next: 'down' | 'right' | 'stay') => {
    const now = latest.current;
    const find = next === 'down' ? gapBelow : gapAfter;
    const gap = next === 'stay' ? undefined : find(from, now.extent, now.isOpen);
    now.onSelect(gap ?? from, gap !== undefined);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (spot === undefined || editing || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moveBy(event.key, spot, extent);
    if (to !== undefined) {
      event.preventDefault();
      onSelect(to, false);
    } else if ((event.key === 'Enter' || event.key === 'F2') && isOpen(spot)) {
      event.preventDefault();
      onSelect(spot, true);
    }
  };
  return (
    <div ref={frame} className="ln-table-frame lg-sheet">
      <table className="ln-table lg-filled" role="grid" aria-rowcount={-1} onKeyDown={onKeyDown}>
        <caption className="ln-out-of-sight">
          {t({ zh: '{title}，系统填好', en: '{title}, filled by the system' }, { title: filled.title })}
        </caption>
        <thead>
          <tr>
            {filled.columns.map((column) => (
              <th key={column.key} scope="col" style={{ minWidth: `${column.width * 0.62}em` }}>
                {column.header}
                {column.computed ? <span className="lg-sign">{originSigns.counted.sign}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.rows.map((row, at) => (
            <FilledLine
              key={row.no}
              row={row}
              columns={filled.columns}
              at={at}
              homes={homes}
              chosen={spot?.row === at ? spot.column : undefined}
              editing={editing && spot?.row === at}
              isEntrance={spot === undefined && at === 0}
              isOpen={isOpen}
              onSelect={onSelect}
              onDone={onDone}
              onSave={onSave}
              onReload={onReload}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
