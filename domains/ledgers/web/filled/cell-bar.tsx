import { useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Spot } from '../logic/cell-moves.ts';
import type { Filled } from '../wire.ts';
import { CellSource } from './cell-source.tsx';

interface Props {
  readonly filled: Filled;
  readonly spot: Spot | undefined;
  /** Gaps can be typed; of a past day nothing can. */
  readonly fills: boolean;
  readonly isOpen: (spot: Spot) => boolean;
  readonly onEdit: () => void;
}

/** Above the ledger, like the line above a spreadsheet: what the cell in focus says and where it comes from. */
export function CellBar({ filled, spot, fills, isOpen, onEdit }: Props): ReactElement {
  const t = useText();
  const row = spot === undefined ? undefined : filled.rows[spot.row];
  const column = spot === undefined ? undefined : filled.columns[spot.column];
  const cell = spot === undefined ? undefined : row?.cells[spot.column];
  if (spot === undefined || row === undefined || column === undefined || cell === undefined) {
    return (
      <p className="lg-bar ln-hint ln-no-print">
        {fills
          ? t({
              zh: '点任意一格，这里说明它从哪里来。方向键移动，空格子按 Enter 填写。',
              en: 'Press any cell to see here where it comes from. Arrows move; Enter fills an empty cell.',
            })
          : t({
              zh: '点任意一格，这里说明它从哪里来。过去的一天只看不改；内容有误，请到记录里更正。',
              en: 'Press any cell to see here where it comes from. A past day is read, not changed: correct a fault in the record.',
            })}
      </p>
    );
  }
  const isGap = isOpen(spot);
  return (
    <div className="lg-bar ln-no-print" role="status">
      <span className="lg-bar-name">
        {t({ zh: '第 {no} 行 · {header}', en: 'Line {no} · {header}' }, { no: row.no, header: column.header })}
      </span>
      {cell.shown === '' ? null : <strong className="ln-figures">{cell.shown}</strong>}
      <CellSource row={row} cell={cell} isGap={isGap} fills={fills} />
      {isGap ? (
        <Button size="small" onClick={onEdit}>
          {t({ zh: '填写', en: 'Fill it' })}
        </Button>
      ) : null}
    </div>
  );
}
