import type { Text } from '@linli/kernel/model';
import { formatInstant, GoLink, StatusMark, useIsNarrow, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { reasonWord } from '../../model/reasons.ts';
import type { MessageRow } from '../queries.ts';
import { channelWord, stateWord, toneOf } from '../words.ts';

/** When it really left: what was only shown here has not. */
const leftAt = ({ state, sentAt }: MessageRow['values']): string => (state === 'sent' && sentAt !== null ? formatInstant(sentAt) : '—');

interface Props {
  readonly rows: readonly MessageRow[];
  readonly labels: readonly { readonly template: string; readonly label: Text }[];
}

/** Messages with their states; cards on a phone. */
export function MessageList({ rows, labels }: Props): ReactElement {
  const t = useText();
  const isNarrow = useIsNarrow();
  const nameOf = (row: MessageRow): string => {
    const label = labels.find(({ template }) => template === row.values.template)?.label;
    return label === undefined ? (row.values.template ?? '') : t(label);
  };
  const link = (row: MessageRow): ReactElement => (
    <GoLink to={`/messages/${row.id}`} className="ln-row-link">
      {nameOf(row)}
    </GoLink>
  );
  if (isNarrow)
    return (
      <ul className="ln-cards">
        {rows.map((row) => (
          <li key={row.id} className="ln-card">
            {link(row)}
            <dl>
              <div>
                <dt>{t({ zh: '收件人', en: 'To' })}</dt>
                <dd>
                  <To row={row} />
                </dd>
              </div>
              <div>
                <dt>{t({ zh: '状态', en: 'State' })}</dt>
                <dd>
                  <State row={row} />
                </dd>
              </div>
              <div>
                <dt>{t({ zh: '提交', en: 'Posted' })}</dt>
                <dd className="ln-figures">{formatInstant(row.values.postedAt ?? '')}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    );
  return (
    <div className="ln-table-frame">
      <table className="ln-table ln-still ms-table">
        <caption className="ln-out-of-sight">{t({ zh: '短信和邮件', en: 'SMS and mail' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '提交时间', en: 'Posted at' })}</th>
            <th scope="col">{t({ zh: '消息', en: 'Message' })}</th>
            <th scope="col">{t({ zh: '收件人', en: 'To' })}</th>
            <th scope="col">{t({ zh: '渠道', en: 'Channel' })}</th>
            <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
            <th scope="col">{t({ zh: '发出时间', en: 'Sent at' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="ln-unbroken ln-figures">{formatInstant(row.values.postedAt ?? '')}</td>
              <td>{link(row)}</td>
              <td>
                <To row={row} />
              </td>
              <td className="ln-unbroken">{t(channelWord(row.values.channel))}</td>
              <td>
                <State row={row} />
              </td>
              <td className="ln-unbroken ln-figures">{leftAt(row.values)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function To({ row: { values } }: { readonly row: MessageRow }): ReactElement {
  const t = useText();
  return (
    <>
      {values.toName} <span className="ln-hint ln-figures ln-unbroken">{values.phone ?? t({ zh: '邮箱', en: 'mail address' })}</span>
    </>
  );
}

function State({ row: { values } }: { readonly row: MessageRow }): ReactElement {
  const t = useText();
  return (
    <>
      <StatusMark tone={toneOf(values.state)} word={t(stateWord(values.state))} />
      {values.why === null ? null : <span className="ms-why">{t(reasonWord(values.why))}</span>}
    </>
  );
}
