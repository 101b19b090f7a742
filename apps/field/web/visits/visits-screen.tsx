import { careGroupCodes, visitResultCodes } from '@linli/grids/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { Link } from '../navigation/link.tsx';
import { EntryMark } from '../outbox/entry-mark.tsx';
import { AsOf, NotYet } from '../parts/as-of.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Screen } from '../parts/screen.tsx';
import { useOpen } from '../use-field.ts';
import { useShortAddress } from '../use-short-address.ts';
import { useDueVisits } from './due.ts';

/** Who asked for a visit or agreed to one and was not seen in this quarter. */
export function VisitsScreen(): ReactElement {
  const t = useText();
  const { pack, fetched } = useOpen();
  const { due, noted } = useDueVisits();
  const short = useShortAddress();
  const groups = (codes: readonly string[]): string =>
    codes.map((each) => t(careGroupCodes.find(each) ?? { zh: each, en: each })).join('、');
  return (
    <Screen title={t({ zh: '走访', en: 'Visits' })}>
      <p className="fd-hint">
        {t({
          zh: '只走访本人提出或同意的人，一季度一次。只记目的和情况，不打卡、不定位。',
          en: 'Only those who asked or agreed are visited, once a quarter. Purpose and outcome are noted, no clock-in and no position.',
        })}
      </p>
      {fetched ? (
        <>
          <section className="fd-field" aria-labelledby="due">
            <h2 id="due">{t({ zh: '本季还没走访 {n}', en: 'Still to visit {n}' }, { n: due.length })}</h2>
            {due.length === 0 ? (
              <Empty title={t({ zh: '本季都走访过了', en: 'Everybody was visited' })}>
                <p className="fd-hint">
                  {t({
                    zh: '有人提出要走访，或者问过本人同意，请社区登记一条走访约定。',
                    en: 'Somebody asks for visits or agrees to them? The community notes an agreement.',
                  })}
                </p>
              </Empty>
            ) : (
              <ul className="fd-panel fd-rows">
                {due.map((visit) => (
                  <li key={visit.person}>
                    <Link to={`/visits/${visit.person}`} className="fd-row">
                      <span className="fd-row-main">
                        <span className="fd-row-foot">
                          <span className="fd-row-title">{visit.name}</span>
                          <span className="fd-hint">{groups(visit.groups)}</span>
                        </span>
                        {visit.address === null ? null : <span>{short(visit.address)}</span>}
                        {visit.wishes === null ? null : <span className="fd-hint">{visit.wishes}</span>}
                        {visit.lastOn === null ? (
                          <Mark tone="amber" word={t({ zh: '还没走访过', en: 'Never visited' })} />
                        ) : (
                          <span className="fd-hint fd-figures">{t({ zh: '上次 {day}', en: 'Last on {day}' }, { day: visit.lastOn })}</span>
                        )}
                      </span>
                      <Icon name="next" />
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {noted.length === 0 ? null : (
            <section className="fd-field" aria-labelledby="noted">
              <h2 id="noted">{t({ zh: '这部手机记下的', en: 'Noted on this phone' })}</h2>
              <ul className="fd-panel fd-rows">
                {noted.toReversed().map(({ visit, entry }) => (
                  <li key={entry.id}>
                    <Link to={`/outbox/${entry.id}`} className="fd-row">
                      <span className="fd-row-main">
                        <span className="fd-row-title">{visit.name}</span>
                        <span className="fd-row-foot">
                          <span className="fd-hint fd-figures">{visit.visitedOn}</span>
                          <span className="fd-hint">{t(visitResultCodes.find(visit.result) ?? { zh: '', en: '' })}</span>
                          <EntryMark entry={entry} />
                        </span>
                      </span>
                      <Icon name="next" />
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p className="fd-hint">{t({ zh: '本季到 {day}', en: 'The quarter ends {day}' }, { day: pack.quarterEnd })}</p>
          <AsOf />
        </>
      ) : (
        <NotYet />
      )}
    </Screen>
  );
}
