import type { Text } from '@linli/kernel/model';
import { StatusMark, type Tone, UNKNOWN, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { cellName } from '../../logic/columns.ts';
import type { ImportRow, RowCell } from '../../wire.ts';

const marks: Readonly<Record<string, { readonly tone: Tone; readonly word: Text }>> = {
  fault: { tone: 'red', word: { zh: '读不出', en: 'Not readable' } },
  warning: { tone: 'amber', word: { zh: '请留意', en: 'Note' } },
  unplaced: { tone: 'grey', word: { zh: '放到待处理', en: 'To the tray' } },
};
const order = ['fault', 'warning', 'unplaced', 'value'];

/** The cells of a line: as written, as kept, and what is wrong in words. What is wrong stands first. */
export function RowCells({ row }: { readonly row: ImportRow }): ReactElement {
  const t = useText();
  const cells = [...row.cells].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.column - b.column);
  const kept = (cell: RowCell): string => cell.kept ?? UNKNOWN;
  return (
    <section>
      <h3>{t({ zh: '这一行的每一格', en: 'The cells of this line' })}</h3>
      <div className="ln-table-frame lg-still">
        <table className="ln-table lg-cells">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '格', en: 'Cell' })}</th>
              <th scope="col">{t({ zh: '表头', en: 'Header' })}</th>
              <th scope="col">{t({ zh: '表里写的', en: 'As written' })}</th>
              <th scope="col">{t({ zh: '会存成', en: 'As kept' })}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => {
              const mark = marks[cell.state];
              return (
                <tr key={cell.column}>
                  <td className="ln-figures ln-hint">{cellName(cell.column, row.row)}</td>
                  <th scope="row">
                    {cell.header}
                    {cell.label !== null && t(cell.label) !== cell.header ? <span className="lg-why ln-hint">{t(cell.label)}</span> : null}
                  </th>
                  <td className="ln-lines">{cell.written === '' ? <span className="ln-nothing">{UNKNOWN}</span> : cell.written}</td>
                  <td className="ln-lines">
                    {mark === undefined ? kept(cell) : cell.state === 'warning' ? <>{kept(cell)} </> : null}
                    {mark === undefined ? null : <StatusMark tone={mark.tone} word={t(mark.word)} />}
                    {cell.sentences.map((sentence) => (
                      <span key={sentence.zh} className="lg-why">
                        {t(sentence)}
                      </span>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
