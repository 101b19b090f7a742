import { levelOf } from '@linli/kernel/model';
import { useAddress, usePlacePath, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { countsCommunities } from '../logic/figures.ts';
import { inOrder, type PlaceOrder } from '../logic/order.ts';
import { tallyOf } from '../logic/tally.ts';
import { PlaceRow } from './place-row.tsx';
import type { Opened } from './types.ts';

interface Props {
  readonly opened: Opened;
  readonly name: string;
  readonly place: string;
  readonly month: string | undefined;
  readonly order: PlaceOrder;
  readonly after: string | undefined;
}

/** The places right below with their figures and what each lacks; each opens the next level down. */
export function PlacesBelow({ opened, name, place, month, order, after }: Props): ReactElement | null {
  const t = useText();
  const { setSearch } = useAddress();
  const { data: path } = usePlacePath(place);
  const { children, next, line } = opened;
  if (levelOf(place) === 'community') return null;
  const tally = tallyOf(children.map((each) => ({ measured: true, standing: each.standing })));
  const yesOrNo = countsCommunities(name) && levelOf(place) === 'town';
  const orders: readonly [PlaceOrder, string][] = [
    ['standing', t({ zh: '没达到的在前', en: 'Those behind first' })],
    ['name', t({ zh: '按名称', en: 'By name' })],
  ];
  return (
    <section className="sv-chapter" aria-labelledby="below-title">
      <header className="sv-chapter-head">
        <h2 id="below-title">{t({ zh: '下面各地', en: 'Places below' })}</h2>
        <p className="sv-caption">
          {t({ zh: '{n} 个地方，{met} 个已达标', en: '{met} of {n} met' }, { n: children.length, met: tally.met })}
          {line.behind > 0 && levelOf(place) === 'county'
            ? t({ zh: '；共 {n} 个社区没达到', en: '; {n} communities short in all' }, { n: line.behind })
            : ''}
        </p>
        <div className="sv-orders ln-no-print" role="group" aria-label={t({ zh: '怎么排', en: 'Order' })}>
          {orders.map(([each, word]) => (
            <button
              key={each}
              type="button"
              className="ln-chip"
              aria-pressed={order === each}
              onClick={() => setSearch({ sort: each === 'standing' ? undefined : each }, { replace: true })}
            >
              {word}
            </button>
          ))}
        </div>
      </header>
      {children.length === 0 ? (
        <p className="ln-hint">{t({ zh: '这个月下面还没有算出数字的地方。', en: 'No place below has a figure for this month.' })}</p>
      ) : (
        <table className="sv-table sv-places">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '地方', en: 'Place' })}</th>
              {yesOrNo ? null : <FigureHeads share={countsCommunities(name)} percent={line.unit === 'percent'} />}
              <th scope="col">{t({ zh: '情况', en: 'Standing' })}</th>
              <th scope="col" className="sv-wide-cell">
                {t({ zh: '还差什么', en: 'What is missing' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder(children, order).map((each) => (
              <PlaceRow
                key={each.place}
                below={each}
                upper={path?.at(-1)?.name}
                name={name}
                unit={line.unit}
                month={month}
                yesOrNo={yesOrNo}
              />
            ))}
          </tbody>
        </table>
      )}
      {next === null && after === undefined ? null : (
        <nav className="ln-pager" aria-label={t({ zh: '翻页', en: 'Pages' })}>
          {after === undefined ? null : (
            <Button onClick={() => setSearch({ after: undefined })}>{t({ zh: '回到第一页', en: 'First page' })}</Button>
          )}
          {next === null ? null : <Button onClick={() => setSearch({ after: next })}>{t({ zh: '下一页', en: 'Next' })}</Button>}
        </nav>
      )}
    </section>
  );
}

function FigureHeads({ share, percent }: { readonly share: boolean; readonly percent: boolean }): ReactElement {
  const t = useText();
  if (!percent) {
    return (
      <th scope="col" className="sv-end">
        {t({ zh: '数量', en: 'Count' })}
      </th>
    );
  }
  return (
    <>
      <th scope="col" className="sv-end sv-wide-cell">
        {share ? t({ zh: '达标社区', en: 'Met' }) : t({ zh: '分子', en: 'Numerator' })}
      </th>
      <th scope="col" className="sv-end sv-wide-cell">
        {share ? t({ zh: '城镇社区', en: 'Communities' }) : t({ zh: '分母', en: 'Denominator' })}
      </th>
      <th scope="col" className="sv-end">
        {t({ zh: '比例', en: 'Share' })}
      </th>
    </>
  );
}
