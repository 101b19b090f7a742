import { levelOf } from '@linli/kernel/model';
import { GoLink, RefusalNotice, StandingMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { indicatorSearch } from '../logic/addresses.ts';
import { figureText, isYesOrNo, targetFigure } from '../logic/figures.ts';
import { nameWithin } from '../logic/place-names.ts';
import { urgentLines } from '../logic/urgent.ts';
import { MissingWords } from '../parts/missing-words.tsx';
import { usePlaceAndMonth, usePlan } from '../use-plan.ts';
import '../styles/home.css';

const SHOWN = 6;

/** On the first page of the day: which targets are not met here, the overdue first, and who lacks what. */
export function BehindCard(): ReactElement {
  const t = useText();
  const { place } = usePlaceAndMonth();
  const { data: plan, error, refetch } = usePlan(place, undefined);
  const lines = plan?.chapters.flatMap((chapter) => chapter.lines) ?? [];
  const urgent = urgentLines(lines);
  return (
    <section className="ln-panel" aria-labelledby="behind-title" aria-busy={plan === undefined && error === null}>
      <header className="sv-card-head">
        <h2 id="behind-title">
          {urgent.length === 0 ? t({ zh: '方案目标', en: 'Targets' }) : t({ zh: '方案目标：还没达标的', en: 'Targets not met' })}
        </h2>
        <GoLink to="/plan">{t({ zh: '看全部目标', en: 'All targets' })}</GoLink>
      </header>
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {plan === undefined ? null : urgent.length === 0 ? (
        <p className="ln-hint">
          {plan.programme === null
            ? t({
                zh: '还没有工作方案。登记方案和目标后，这里列出没达标的。',
                en: 'There is no programme yet; once there is, what is not met stands here.',
              })
            : lines.some((line) => line.measured && line.standing === 'met')
              ? t({ zh: '已接入数据的目标都达标了。', en: 'All measured targets are met.' })
              : t({ zh: '这里还没有算出数字的目标。', en: 'No target has a figure here yet.' })}
        </p>
      ) : (
        <ul className="sv-card-lines">
          {urgent.slice(0, SHOWN).map((line) => (
            <CardLine key={line.plan} line={line} place={place} placeName={plan.placeName} />
          ))}
        </ul>
      )}
      {urgent.length > SHOWN ? <p className="ln-hint">{t({ zh: '还有 {n} 项', en: '{n} more' }, { n: urgent.length - SHOWN })}</p> : null}
    </section>
  );
}

const NAMES_SHOWN = 3;

function CardLine({ line, place, placeName }: { readonly line: Line; readonly place: string; readonly placeName: string }): ReactElement {
  const t = useText();
  const here = line.behindFirst.find((each) => each.place === place);
  const names = line.behindFirst.slice(0, NAMES_SHOWN).map((each) => nameWithin(each.name, placeName));
  const who = t(
    line.behind > names.length ? { zh: '{names}等 {n} 个', en: '{names} and others, {n} in all' } : { zh: '{names}', en: '{names}' },
    { names: names.join(t({ zh: '、', en: ', ' })), n: line.behind },
  );
  return (
    <li>
      <div className="sv-card-words">
        <GoLink to="/plan/indicator" search={indicatorSearch(line.name ?? '', place, undefined)}>
          {t(line.label)}
        </GoLink>
        <p className="ln-hint">{here === undefined ? who : <MissingWords missing={here.missing} />}</p>
      </div>
      {isYesOrNo(line.name, place) || levelOf(place) === 'grid' ? null : (
        <p className="sv-card-figure">
          {figureText(line)}
          <span className="ln-hint">{t({ zh: '目标 {target}', en: 'target {target}' }, { target: targetFigure(line) })}</span>
        </p>
      )}
      <StandingMark standing={line.standing} />
    </li>
  );
}
