import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import type { ShownOffer, Text } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { ExplainedButton } from '../parts/index.ts';
import { casePath } from '../session/index.ts';
import { mainOffer, refusalOf } from './offers.ts';
import type { InboxRow } from './queries.ts';
import { TimeMark } from './time-mark.tsx';

export interface RowsProps {
  readonly rows: readonly InboxRow[];
  readonly chosen: ReadonlySet<string>;
  readonly labelOf: (procedure: string) => Text;
  readonly onChoose: (id: string, chosen: boolean) => void;
  readonly onStep: (row: InboxRow, offer: ShownOffer) => void;
}

function Tick({ row, chosen, onChoose }: Pick<RowsProps, 'chosen' | 'onChoose'> & { readonly row: InboxRow }): ReactElement | null {
  const t = useText();
  if (!row.offers.some((offer) => offer.batch && offer.refusal === null)) return null;
  return (
    <Checkbox
      checked={chosen.has(row.id)}
      aria-label={t({ zh: '选上“{title}”', en: 'Choose "{title}"' }, { title: row.title })}
      onChange={(event) => onChoose(row.id, event.target.checked)}
    />
  );
}

function Main({ row, onStep }: Pick<RowsProps, 'onStep'> & { readonly row: InboxRow }): ReactElement | null {
  const t = useText();
  const offer = mainOffer(row.offers);
  return offer === undefined ? null : (
    <ExplainedButton size="small" refusal={refusalOf(offer)} onClick={() => onStep(row, offer)}>
      {t(offer.label)}
      <span className="ln-out-of-sight"> {row.title}</span>
    </ExplainedButton>
  );
}

function State({ row }: { readonly row: InboxRow }): ReactElement {
  const t = useText();
  return (
    <>
      {t(row.stateLabel)}
      {row.news === null ? null : <span className="ln-hint ln-below">{t(row.news)}</span>}
    </>
  );
}

/** What, who, where, how long left, and one main action a row; the most urgent first. */
export function InboxTable(props: RowsProps): ReactElement {
  const t = useText();
  const { rows, labelOf } = props;
  return (
    <div className="ln-table-frame">
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '待办', en: 'Inbox' })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="ln-out-of-sight">{t({ zh: '选择', en: 'Choose' })}</span>
            </th>
            <th scope="col">{t({ zh: '时限', en: 'Time' })}</th>
            <th scope="col">{t({ zh: '办件', en: 'Case' })}</th>
            <th scope="col">{t({ zh: '办理状态', en: 'State' })}</th>
            <th scope="col">{t({ zh: '地方', en: 'Place' })}</th>
            <th scope="col">{t({ zh: '发起人 / 承办人', en: 'From / in charge' })}</th>
            <th scope="col">
              <span className="ln-out-of-sight">{t({ zh: '办理', en: 'Do' })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="ln-tick">
                <Tick {...props} row={row} />
              </td>
              <td>
                <TimeMark time={row.time} />
              </td>
              <td>
                <GoLink to={casePath(row.procedure, row.id)} className="ln-row-link">
                  {row.title}
                </GoLink>
                <span className="ln-hint ln-below">{t(labelOf(row.procedure))}</span>
              </td>
              <td>
                <State row={row} />
              </td>
              <td>{row.placeName}</td>
              <td>
                {row.openedBy}
                {row.assigneeName === null ? null : <span className="ln-hint ln-below">{row.assigneeName}</span>}
              </td>
              <td className="ln-end">
                <Main {...props} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same on a phone. */
export function InboxCards(props: RowsProps): ReactElement {
  const t = useText();
  return (
    <ul className="ln-cards">
      {props.rows.map((row) => (
        <li key={row.id} className="ln-card">
          <div className="ln-card-head">
            <GoLink to={casePath(row.procedure, row.id)} className="ln-row-link">
              {row.title}
            </GoLink>
            <Tick {...props} row={row} />
          </div>
          <TimeMark time={row.time} />
          <p>
            {t(props.labelOf(row.procedure))} · {t(row.stateLabel)} · {row.placeName}
          </p>
          {row.news === null ? null : <p className="ln-hint">{t(row.news)}</p>}
          <Main {...props} row={row} />
        </li>
      ))}
    </ul>
  );
}
