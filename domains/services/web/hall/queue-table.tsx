import { type OutputOf, type Refusal, clockAt } from '@linli/kernel/model';
import { ExplainedButton, RefusalNotice, StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type hallDesk, type QueueRow, stepNumber } from '../../model/hall/operations.ts';
import { useStep } from '../queries.ts';
import { areaWord } from './words.ts';

interface Props {
  readonly data: OutputOf<typeof hallDesk>;
  readonly barred: Refusal | undefined;
}

/** Everybody who waits, in the order in which they are called, then who stands at another window, then who was passed over. */
export function QueueTable({ data, barred }: Props): ReactElement {
  const t = useText();
  const step = useStep(stepNumber);
  const rows = [...data.waiting, ...data.called, ...data.skipped];
  if (rows.length === 0) return <p className="ln-hint sv-hall-part">{t({ zh: '现在没有人等。', en: 'Nobody waits.' })}</p>;
  return (
    <>
      {step.error === null ? null : <RefusalNotice error={step.error} />}
      <table className="ln-table ln-panel sv-queue">
        <thead>
          <tr>
            <th>{t({ zh: '号码', en: 'Number' })}</th>
            <th>{t({ zh: '办哪一类', en: 'Area' })}</th>
            <th>{t({ zh: '取号', en: 'Taken' })}</th>
            <th>{t({ zh: '怎么样了', en: 'Where it is' })}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="sv-label">{row.label}</td>
              <td>{t(areaWord(row.area))}</td>
              <td className="ln-figures">{clockAt(row.takenAt)}</td>
              <td>
                <Where row={row} />
              </td>
              <td className="sv-right">
                {row.state === 'skipped' ? (
                  <ExplainedButton
                    size="small"
                    refusal={barred}
                    onClick={() => step.mutate({ id: row.id, step: 'back', version: row.version })}
                  >
                    {t({ zh: '来了，重新排', en: 'Came, waits again' })}
                  </ExplainedButton>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Where({ row }: { readonly row: QueueRow }): ReactElement {
  const t = useText();
  const at = t({ zh: '{n} 号窗口', en: 'window {n}' }, { n: row.window ?? 0 });
  if (row.state === 'called') return <StatusMark tone="green" word={t({ zh: '在 {at}', en: 'at {at}' }, { at })} />;
  if (row.state === 'skipped') return <StatusMark tone="amber" word={t({ zh: '过号', en: 'Passed over' })} />;
  const why =
    row.window === null
      ? row.firstFrom === null
        ? ''
        : t({ zh: '，有预约', en: ', by appointment' })
      : t({ zh: '，转到 {at}', en: ', for {at}' }, { at });
  return (
    <span>
      {t({ zh: '等候', en: 'Waiting' })}
      {why}
    </span>
  );
}
