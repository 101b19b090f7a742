import { percentText, PageHead, PlaceName, RefusalNotice, StatusMark, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { type BoardAnswer, getBoard } from '../model/operations.ts';
import './events.css';
import { useAnswer } from './queries.ts';

/** `/events/board`: what is waiting where, since when, who is behind, how long it takes. */
export function BoardScreen(): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const { data, error, refetch } = useAnswer(getBoard, {});
  return (
    <>
      <PageHead
        title={t({ zh: '事件看板', en: 'Board of events' })}
        aside={data === undefined ? undefined : t({ zh: '近 {days} 天上报的', en: 'reported in {days} days' }, { days: data.days })}
        help={t({
          zh: '自办率 = 网格和社区办好的 ÷ 已处置；按时率只算已到这一步的；返工是结案 30 天内又重新办的。',
          en: 'Solved by grid and community of all solved; rates in time of those that came so far; done anew within 30 days of closing.',
        })}
        actions={<Button onClick={() => go('/registers/events/event')}>{t({ zh: '全部事件', en: 'All events' })}</Button>}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
        ) : null
      ) : (
        <Board data={data} />
      )}
    </>
  );
}

const tenths = (of: number, per: number): number | null => (per === 0 ? null : Math.round((of * 1000) / per));

function Board({ data }: { readonly data: BoardAnswer }): ReactElement {
  const t = useText();
  const figures: readonly (readonly [string, string])[] = [
    [t({ zh: '上报', en: 'Reported' }), String(data.reported)],
    [t({ zh: '在办', en: 'Open' }), String(data.open)],
    [t({ zh: '逾期', en: 'Late' }), String(data.late)],
    [t({ zh: '处置用时中位数（小时）', en: 'Median hours until solved' }), data.medianHours === null ? '—' : String(data.medianHours)],
    ...data.rates.map(({ label, of, per }) => [t(label), percentText(tenths(of, per))] as const),
  ];
  return (
    <>
      <dl className="ln-panel ev-figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="ln-figures">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="ev-tables">
        <section className="ln-panel">
          <h2>{t({ zh: '卡在哪一步', en: 'Where it waits' })}</h2>
          <table className="ln-table">
            <thead>
              <tr>
                <th>{t({ zh: '环节', en: 'Stage' })}</th>
                <th className="ln-end">{t({ zh: '在办', en: 'Open' })}</th>
                <th className="ln-end">{t({ zh: '逾期', en: 'Late' })}</th>
                <th className="ln-end">{t({ zh: '停留（小时）', en: 'Median hours here' })}</th>
              </tr>
            </thead>
            <tbody>
              {data.stages.map((each) => (
                <tr key={each.state}>
                  <td>{t(each.label)}</td>
                  <td className="ln-end ln-figures">{each.open}</td>
                  <td className="ln-end ln-figures">{each.late}</td>
                  <td className="ln-end ln-figures">{each.medianHours ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section className="ln-panel">
          <h2>{t({ zh: '哪里逾期多', en: 'Who is behind' })}</h2>
          {data.places.length === 0 ? (
            <p>
              <StatusMark tone="green" word={t({ zh: '没有逾期的', en: 'Nothing is late' })} />
            </p>
          ) : (
            <table className="ln-table">
              <thead>
                <tr>
                  <th>{t({ zh: '社区（村）', en: 'Community' })}</th>
                  <th className="ln-end">{t({ zh: '逾期', en: 'Late' })}</th>
                  <th className="ln-end">{t({ zh: '在办', en: 'Open' })}</th>
                </tr>
              </thead>
              <tbody>
                {data.places.map((each) => (
                  <tr key={each.place}>
                    <td>
                      <PlaceName place={each.place} steps={2} />
                    </td>
                    <td className="ln-end ln-figures">{each.late}</td>
                    <td className="ln-end ln-figures">{each.open}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <section className="ln-panel">
          <h2>{t({ zh: '哪一类多', en: 'By class' })}</h2>
          <table className="ln-table">
            <thead>
              <tr>
                <th>{t({ zh: '事件大类', en: 'Class' })}</th>
                <th className="ln-end">{t({ zh: '上报', en: 'Reported' })}</th>
                <th className="ln-end">{t({ zh: '在办', en: 'Open' })}</th>
              </tr>
            </thead>
            <tbody>
              {data.classes.map((each) => (
                <tr key={each.class}>
                  <td>{t(each.label)}</td>
                  <td className="ln-end ln-figures">{each.reported}</td>
                  <td className="ln-end ln-figures">{each.open}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
