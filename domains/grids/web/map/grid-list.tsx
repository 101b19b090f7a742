import { formatNumber, StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type GridFacts, partWord, serialOf } from '../words.ts';

interface Props {
  readonly grids: readonly GridFacts[];
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
}

/** The same as the map in a table: every grid with who looks after it and how many live there. */
export function GridList({ grids, picked, onPick }: Props): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame gr-list">
      <table className="ln-table">
        <caption className="ln-out-of-sight">{t({ zh: '网格', en: 'Grids' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '网格', en: 'Grid' })}</th>
            <th scope="col">{t({ zh: '人员', en: 'Staff' })}</th>
            <th scope="col" className="ln-end">
              {t({ zh: '户', en: 'Households' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {grids.map((grid) => (
            <tr key={grid.id} aria-selected={grid.id === picked} className={grid.id === picked ? 'gr-picked' : ''}>
              <td>
                <button type="button" className="ln-plain ln-row-link" aria-pressed={grid.id === picked} onClick={() => onPick(grid.id)}>
                  <span className="ln-figures">{serialOf(grid.number)}</span> {grid.name}
                </button>
                {grid.demonstration ? <StatusMark tone="green" word={t({ zh: '示范', en: 'Demonstration' })} /> : null}
                {grid.kind === 'special' ? <StatusMark tone="grey" word={t({ zh: '专属', en: 'Special' })} /> : null}
              </td>
              <td>
                {grid.staff.length === 0 ? (
                  <span className="ln-hint">{t({ zh: '还没有人', en: 'Nobody yet' })}</span>
                ) : (
                  grid.staff.map(({ id, name, part }) => (
                    <span key={id} className="gr-person" title={t(partWord(part))}>
                      {name}
                      <span className="ln-hint">{t(partWord(part))}</span>
                    </span>
                  ))
                )}
              </td>
              <td className="ln-figures ln-end">{formatNumber(grid.households)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
