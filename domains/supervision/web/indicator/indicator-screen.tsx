import { EmptyState, GoLink, PageHead, RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { readOrder } from '../logic/order.ts';
import { useLineKeys } from '../use-line-keys.ts';
import { useIndicator, usePlaceAndMonth } from '../use-plan.ts';
import { BackToPlan } from './back-to-plan.tsx';
import { History } from './history.tsx';
import { IndicatorHead } from './indicator-head.tsx';
import { PlacesBelow } from './places-below.tsx';
import { Sources } from './sources.tsx';
import '../styles/page.css';
import '../styles/line.css';
import '../styles/indicator.css';
import '../styles/tables.css';

/** One figure opened: how it is counted, how it moved, the places below with what each lacks, and the records behind it. */
export function IndicatorScreen(): ReactElement {
  const t = useText();
  const { place, month } = usePlaceAndMonth();
  const { search } = useAddress();
  const name = search['name'] ?? '';
  const { data: opened, error, isPlaceholderData, refetch } = useIndicator(name, place, month, search['after']);
  useLineKeys();
  if (name === '') return <NothingChosen />;
  const blocked = error !== null && (opened === undefined || isPlaceholderData);
  if (opened === undefined || blocked) {
    return (
      <div className="sv-page">
        <PageHead title={t({ zh: '一项目标', en: 'One target' })} above={<BackToPlan month={month} />} />
        {error === null ? (
          <div className="ln-skeleton ln-waiting" aria-busy="true" />
        ) : (
          <RefusalNotice error={error} onRetry={() => void refetch()} />
        )}
      </div>
    );
  }
  return (
    <div className={`sv-page sv-indicator${isPlaceholderData ? ' sv-old' : ''}`} aria-busy={isPlaceholderData}>
      <IndicatorHead opened={opened} name={name} place={place} month={month} />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      <PlacesBelow opened={opened} name={name} place={place} month={month} order={readOrder(search['sort'])} after={search['after']} />
      <History line={opened.line} place={place} />
      <Sources sources={opened.sources} place={place} />
    </div>
  );
}

function NothingChosen(): ReactElement {
  const t = useText();
  return (
    <EmptyState
      title={t({ zh: '没有选目标', en: 'No target chosen' })}
      action={<GoLink to="/plan">{t({ zh: '打开方案目标', en: 'Open the plan' })}</GoLink>}
    >
      <p>{t({ zh: '请在方案目标里点开一项。', en: 'Open one of the lines of the plan.' })}</p>
    </EmptyState>
  );
}
