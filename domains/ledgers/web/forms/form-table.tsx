import { StatusMark, useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { CellDetail } from './cell-detail.tsx';
import type { FormCell, FormColumn, FormSheet } from './wire.ts';

interface Props {
  readonly sheet: FormSheet;
  readonly editable: boolean;
}

export interface CellSpot {
  readonly no: number;
  readonly at: number;
}

/** A cell in words: what it says and, by a sign with a word for screen readers, how it came there. */
function CellWords({ cell }: { readonly cell: FormCell }): ReactElement {
  const t = useText();
  if (cell.gap) return <span className="lg-blank" role="img" aria-label={t({ zh: '空缺', en: 'gap' })} />;
  const sign =
    cell.source === 'manual'
      ? { sign: '✎', zh: '手工填写', en: 'typed' }
      : cell.source === 'corrected'
        ? { sign: '✓', zh: '经勘误改正', en: 'put right' }
        : undefined;
  return (
    <>
      {cell.shown}
      {sign === undefined ? null : (
        <span className="lg-sign" title={t(sign)}>
          <span aria-hidden="true">{sign.sign}</span>
          <span className="ln-out-of-sight">{t(sign)}</span>
        </span>
      )}
      {cell.correcting ? <StatusMark tone="amber" word={t({ zh: '勘误中', en: 'being checked' })} /> : null}
    </>
  );
}

/** The form as a table; a list line by line, figures item by item. A cell opens with where it comes from. */
export function FormTable({ sheet, editable }: Props): ReactElement {
  const t = useText();
  const [spot, setSpot] = useState<CellSpot>();
  const figures = sheet.form.shape === 'figures';
  const line = sheet.lines.find((each) => each.no === spot?.no);
  const [column, cell] = spot === undefined ? [undefined, undefined] : [sheet.columns[spot.at], line?.cells[spot.at]];
  const cellOf = (at: number, no: number, words: FormCell, of: FormColumn): ReactElement => (
    <button
      type="button"
      className={of.kind === 'date' ? 'lg-cell lg-cell-date' : 'lg-cell'}
      aria-label={`${of.header} ${words.shown}`}
      onClick={() => setSpot({ no, at })}
    >
      <CellWords cell={words} />
    </button>
  );
  return (
    <>
      <div className="ln-table-frame lg-form-frame" tabIndex={0} role="group" aria-label={sheet.form.title}>
        {figures ? (
          <table className="ln-table lg-still">
            <thead>
              <tr>
                <th scope="col">{t({ zh: '项目', en: 'Item' })}</th>
                <th scope="col">{t({ zh: '单位', en: 'Unit' })}</th>
                <th scope="col" className="ln-end">
                  {t({ zh: '数值', en: 'Figure' })}
                </th>
                <th scope="col">{t({ zh: '说明', en: 'Note' })}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.columns.map((each, at) => {
                const own = sheet.lines[0]?.cells[at];
                return (
                  <tr key={each.key}>
                    <th scope="row">{each.header}</th>
                    <td>{each.unit ?? ''}</td>
                    <td className="ln-end">{own === undefined ? null : cellOf(at, sheet.lines[0]?.no ?? 1, own, each)}</td>
                    <td>{own?.note ?? ''}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ) : (
          <table className="ln-table lg-still">
            <thead>
              <tr>
                {sheet.columns.map((each) => (
                  <th key={each.key} scope="col">
                    {each.header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.lines.map((each) => (
                <tr key={each.no}>
                  {each.cells.map((own, at) => (
                    <td key={sheet.columns[at]?.key}>
                      {sheet.columns[at] === undefined ? null : cellOf(at, each.no, own, sheet.columns[at])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {spot === undefined || column === undefined || cell === undefined ? null : (
        <CellDetail
          key={`${spot.no} ${spot.at}`}
          form={sheet.form.id}
          place={sheet.form.place}
          no={spot.no}
          column={column}
          cell={cell}
          editable={editable}
          onClose={() => setSpot(undefined)}
        />
      )}
    </>
  );
}
