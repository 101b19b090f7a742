import { GoLink, PageHead, PlaceName, RefusalNotice, StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { getHall } from '../../model/hall/operations.ts';
import { useAnswer } from '../queries.ts';
import { ChooseCommunity } from './choose-community.tsx';
import './hall.css';
import { HallLinks } from './hall-links.tsx';
import { HallTables } from './hall-tables.tsx';

const title = { zh: '一站式大厅', en: 'One-stop hall' };

/** `/hall`: what the hall of a community is, how it stands against the standard, its windows and hours. */
export function HallScreen(): ReactElement {
  const t = useText();
  return <ChooseCommunity title={t(title)}>{(place) => <OneHall place={place} />}</ChooseCommunity>;
}

function OneHall({ place }: { readonly place: string }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useAnswer(getHall, { place });
  const missed = data?.checks.filter(({ met }) => !met).length ?? 0;
  const [first] = data?.halls ?? [];
  return (
    <>
      <PageHead
        title={t(title)}
        aside={
          data === undefined ? (
            <PlaceName place={place} />
          ) : (
            <>
              <PlaceName place={place} />{' '}
              {missed === 0 ? (
                <StatusMark tone="green" word={t({ zh: '达标', en: 'Up to standard' })} />
              ) : (
                <StatusMark tone="red" word={t({ zh: '还差 {n} 条', en: '{n} missing' }, { n: missed })} />
              )}
            </>
          )
        }
        help={t({
          zh: '计划里的 Q10、Q13、Q14、Q15 就从这里数。改了这里，计划页的数字随着变。',
          en: 'Rows Q10, Q13, Q14 and Q15 of the plan are counted from here and follow what is changed here.',
        })}
        actions={first === undefined ? undefined : <HallLinks place={place} kioskKey={data?.kioskKey ?? null} />}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
        ) : null
      ) : (
        <>
          <section className="ln-panel sv-hall-part">
            <h2>{t({ zh: '达标情况', en: 'The standard' })}</h2>
            <ul className="sv-checks">
              {data.checks.map(({ plan, label, met, now }) => (
                <li key={label.zh}>
                  <StatusMark tone={met ? 'green' : 'red'} word={met ? t({ zh: '达到', en: 'Met' }) : t({ zh: '没达到', en: 'Not met' })} />
                  <span>{t(label)}</span>
                  <span className="ln-figures">{t(now)}</span>
                  <GoLink to="/plan" aria-label={t({ zh: '在计划里看 {plan}', en: 'See {plan} in the plan' }, { plan })}>
                    {plan}
                  </GoLink>
                </li>
              ))}
            </ul>
          </section>
          <HallTables data={data} />
        </>
      )}
    </>
  );
}
