import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { PackEvent } from '../engine/index.ts';
import { Link } from '../navigation/link.tsx';
import { AsOf, NotYet } from '../parts/as-of.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Screen } from '../parts/screen.tsx';
import { useEngine, useOpen } from '../use-field.ts';
import { useDueVisits } from '../visits/due.ts';
import { EventLine } from './event-line.tsx';

const LATEST = '9999';
const byDue = (a: PackEvent, b: PackEvent): number => {
  const [first, second] = [a.time?.next?.at ?? LATEST, b.time?.next?.at ?? LATEST];
  return Number(b.urgent) - Number(a.urgent) || (first < second ? -1 : first > second ? 1 : 0);
};

/** What waits for me: events by what is due first, then the visits of this quarter. */
export function TodoScreen(): ReactElement {
  const t = useText();
  const engine = useEngine();
  const { pack, fetched, holder } = useOpen();
  const visits = useDueVisits();
  const mine = (event: PackEvent): boolean => engine.offers(event.id).some((offer) => offer.refusal === null && !offer.aside);
  const events = [...pack.events].sort(byDue);
  const [own, others] = [events.filter(mine), events.filter((each) => !mine(each))];
  return (
    <Screen title={t({ zh: '待办', en: 'To do' })} aside={<span className="fd-hint">{holder.placeName}</span>}>
      {fetched ? (
        <>
          <section className="fd-field" aria-labelledby="own">
            <h2 id="own">{t({ zh: '等我处理的事件 {n}', en: 'Events for me {n}' }, { n: own.length })}</h2>
            {own.length === 0 ? (
              <Empty title={t({ zh: '没有等您处理的事件', en: 'No events wait for you' })}>
                <p className="fd-hint">{t({ zh: '路上看到什么，随手报一件。', en: 'See something on the way? Report it.' })}</p>
                <Link to="/report" className="fd-button">
                  {t({ zh: '报一件', en: 'Report something' })}
                </Link>
              </Empty>
            ) : (
              <ul className="fd-panel fd-rows">
                {own.map((event) => (
                  <li key={event.id}>
                    <EventLine event={event} />
                  </li>
                ))}
              </ul>
            )}
          </section>
          {visits.due.length === 0 ? null : (
            <Link to="/visits" className="fd-panel fd-row">
              <span className="fd-row-main">
                <span className="fd-row-title">
                  {t({ zh: '本季还没走访 {n} 人', en: '{n} still to visit this quarter' }, { n: visits.due.length })}
                </span>
                <span className="fd-hint">{t({ zh: '到 {day}', en: 'Until {day}' }, { day: pack.quarterEnd })}</span>
              </span>
              <Icon name="next" />
            </Link>
          )}
          {others.length === 0 ? null : (
            <details className="fd-fold">
              <summary>{t({ zh: '在别人手上的 {n} 件', en: '{n} with somebody else' }, { n: others.length })}</summary>
              <ul className="fd-panel fd-rows">
                {others.map((event) => (
                  <li key={event.id}>
                    <EventLine event={event} />
                  </li>
                ))}
              </ul>
            </details>
          )}
          <AsOf />
        </>
      ) : (
        <NotYet />
      )}
    </Screen>
  );
}
