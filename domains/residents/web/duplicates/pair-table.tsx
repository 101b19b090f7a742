import { GoLink, screenPath, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type Pair, type PairSide, person } from '../../model/index.ts';
import { FieldValue } from '../field-value.tsx';
import { comparedFields, type Hangs, isWhole } from './choose-fields.ts';

/** Both records side by side, what differs marked, and what hangs on each. A record behind the wall is told by its place only. */
export function PairTable({ pair, hangs }: { readonly pair: Pair; readonly hangs: Hangs | undefined }): ReactElement {
  const t = useText();
  const whole = isWhole(pair);
  const sides = [pair.a, pair.b];
  return (
    <div className="ln-table-frame">
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '两条记录对照', en: 'Both records side by side' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '项目', en: 'Field' })}</th>
            {sides.map((side) => (
              <th key={side.id} scope="col">
                {side.row === null ? side.placeName : <GoLink to={`${screenPath(person)}/${side.id}`}>{side.placeName}</GoLink>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedFields(pair).map((line) => (
            <tr key={line.key} className={whole && line.differs ? 'ln-differs' : undefined}>
              <th scope="row">
                {t(line.field.label)}
                {whole && line.differs ? <span className="ln-note"> {t({ zh: '不同', en: 'differs' })}</span> : null}
              </th>
              {(['a', 'b'] as const).map((side) => (
                <td key={side}>
                  {pair[side].row === null ? (
                    <span className="ln-nothing">{t({ zh: '不在您的范围', en: 'outside your area' })}</span>
                  ) : (
                    <FieldValue name={line.key} value={line[side]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t({ zh: '名下登记', en: 'Standing in' })}</th>
            {(['a', 'b'] as const).map((side) => (
              <td key={side}>
                <HangingOn side={pair[side]} hangs={hangs?.[side]} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function HangingOn({ side, hangs }: { readonly side: PairSide; readonly hangs: Hangs['a'] | undefined }): ReactElement {
  const t = useText();
  if (side.row === null) return <span className="ln-nothing">{t({ zh: '不在您的范围', en: 'outside your area' })}</span>;
  if (hangs === undefined) return <span className="ln-nothing">…</span>;
  if (hangs.length === 0) return <span className="ln-nothing">{t({ zh: '没有', en: 'nothing' })}</span>;
  return <>{hangs.map((each) => `${t(each.label)} ${each.rows}`).join(t({ zh: '、', en: ', ' }))}</>;
}
