import type { Text } from '@linli/kernel/model';
import { StatusMark, type Tone, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { cellName } from '../../logic/columns.ts';
import { cellsToSee } from '../../logic/row-words.ts';
import type { ImportRow } from '../../wire.ts';

const marks: Readonly<Record<string, { readonly tone: Tone; readonly word: Text }>> = {
  fault: { tone: 'red', word: { zh: '读不出', en: 'Not readable' } },
  warning: { tone: 'amber', word: { zh: '请留意', en: 'Note' } },
  unplaced: { tone: 'grey', word: { zh: '放到待处理', en: 'To the tray' } },
};

/** Cells of a line that cannot be taken as they are: what stands there, and what is wrong, in words. */
export function RowCells({ row }: { readonly row: ImportRow }): ReactElement | null {
  const t = useText();
  const cells = cellsToSee(row);
  if (cells.length === 0) return null;
  return (
    <section>
      <h2>{t({ zh: '这些格子要留意', en: 'Cells to look at' })}</h2>
      <ul className="lg-items lg-items-cells">
        {cells.map((cell) => {
          const mark = marks[cell.state];
          return (
            <li key={cell.column}>
              <strong>
                {cell.header} <span className="ln-hint ln-figures">{cellName(cell.column, row.row)}</span>
              </strong>
              <span className="ln-lines ln-figures">
                <span className="lg-item-label">{t({ zh: '表里写的', en: 'As written' })}</span>
                {cell.written === '' ? cell.kept : cell.written}
              </span>
              <span>
                {mark === undefined ? null : <StatusMark tone={mark.tone} word={t(mark.word)} />}
                {cell.sentences.map((sentence) => (
                  <span key={sentence.zh} className="lg-why">
                    {t(sentence)}
                  </span>
                ))}
                {cell.state === 'warning' && cell.kept !== null && cell.written !== '' && cell.written !== cell.kept ? (
                  <span className="lg-why ln-hint">{t({ zh: '存成“{kept}”', en: 'kept as "{kept}"' }, { kept: cell.kept })}</span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
