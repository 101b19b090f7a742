import { PageHead, percentText, RefusalNotice, useActor, useAddress, usePlace, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { type RatesShown, seeRates } from '../../model/rating/operations.ts';
import { SHOWN_FROM } from '../../model/rating/rates.ts';
import { useAnswer } from '../queries.ts';
import { CallList } from './call-list.tsx';
import './ratings.css';

/** `/ratings`: how handlings were rated, by item and by month; never by whom. */
export function RatingsScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const place = usePlace();
  const { go } = useAddress();
  const { data, error, refetch } = useAnswer(seeRates, { place });
  return (
    <>
      <PageHead
        title={t({ zh: '好差评', en: 'Ratings' })}
        aside={
          data === undefined ? undefined : t({ zh: '{from} 起，到上月底', en: 'from {from} to the end of last month' }, { from: data.from })
        }
        help={t(
          {
            zh: '好评率 =（非常满意 + 满意 + 基本满意）÷ 已评；没评的不算好评。不满 {n} 条评价的不显示，本月的下月再显示，免得猜出是谁评的。',
            en: 'Good = the three better grades of all rated. Fewer than {n} ratings are not shown, nor is the running month, so that nobody can be guessed.',
          },
          { n: SHOWN_FROM },
        )}
        actions={
          <Button onClick={() => go('/registers/services/rating-follow-up')}>
            {t({ zh: '差评整改（{n} 件没办完）', en: 'Follow-ups ({n} open)' }, { n: data?.open ?? 0 })}
          </Button>
        }
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
        ) : null
      ) : (
        <>
          <dl className="ln-panel rs-total">
            <Figure label={t({ zh: '好评率', en: 'Good' })} tenths={data.total.goodTenths} />
            <Figure label={t({ zh: '评价率', en: 'Rated' })} tenths={data.total.ratedTenths} />
            <div>
              <dt>{t({ zh: '办结', en: 'Finished' })}</dt>
              <dd>{data.total.finished}</dd>
            </div>
            <div>
              <dt>{t({ zh: '已评', en: 'Ratings' })}</dt>
              <dd>{data.total.rated ?? t({ zh: '不满 {n} 条', en: 'fewer than {n}' }, { n: SHOWN_FROM })}</dd>
            </div>
          </dl>
          <div className="rs-tables">
            <RateTable title={t({ zh: '按事项', en: 'By item' })} of={t({ zh: '事项', en: 'Item' })} rows={data.items} />
            <RateTable
              title={t({ zh: '按月', en: 'By month' })}
              of={t({ zh: '月份', en: 'Month' })}
              rows={data.months.filter(({ finished, rated }) => finished > 0 || rated !== 0).toReversed()}
            />
          </div>
          {data.words.length === 0 ? null : (
            <section className="ln-panel rs-words">
              <h2>{t({ zh: '居民说的话', en: 'What was said' })}</h2>
              <p className="ln-hint">{t({ zh: '满意的评价里的话，打乱了顺序。', en: 'Out of the good ratings, in no order.' })}</p>
              <ul>
                {data.words.map((each, at) => (
                  <li key={`${at} ${each}`}>{each}</li>
                ))}
              </ul>
            </section>
          )}
          {actor.role === 'town-officer' ? <CallList /> : null}
        </>
      )}
    </>
  );
}

function Figure({ label, tenths }: { readonly label: string; readonly tenths: number | null }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{percentText(tenths)}</dd>
    </div>
  );
}

interface TableProps {
  readonly title: string;
  /** Head of the first column. */
  readonly of: string;
  readonly rows: readonly RatesShown[];
}

function RateTable({ title, of, rows }: TableProps): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel rs-table">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="ln-hint">
          {t({ zh: '还没有办结的件，办结了居民就能评。', en: 'Nothing was finished yet; residents rate what is.' })}
        </p>
      ) : (
        <table className="ln-table">
          <thead>
            <tr>
              <th>{of}</th>
              <th className="sv-right">{t({ zh: '办结', en: 'Finished' })}</th>
              <th className="sv-right">{t({ zh: '已评', en: 'Ratings' })}</th>
              <th className="sv-right">{t({ zh: '好评率', en: 'Good' })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((each) => (
              <tr key={each.key}>
                <td>{each.key}</td>
                <td className="sv-right ln-figures">{each.finished}</td>
                <td className="sv-right ln-figures">{each.rated ?? t({ zh: '太少，不显示', en: 'too few' })}</td>
                <td className="sv-right ln-figures">{percentText(each.goodTenths)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
