import { PageHead, RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import { useEffect, type ReactElement } from 'react';
import { readShare } from '../logic/tally.ts';
import { useLineKeys } from '../use-line-keys.ts';
import { usePlaceAndMonth, usePlan } from '../use-plan.ts';
import { Below } from './below.tsx';
import { ChapterSection } from './chapter-section.tsx';
import { Contents } from './contents.tsx';
import { NoProgramme } from './no-programme.tsx';
import { NoTargets } from './no-targets.tsx';
import { NothingCounted } from './nothing-counted.tsx';
import { PlanHead } from './plan-head.tsx';
import { PlanSummary } from './plan-summary.tsx';
import '../styles/page.css';
import '../styles/line.css';
import '../styles/summary.css';
import '../styles/unmeasured.css';

/** An address with `#services` opens at its chapter, once the chapter is there. */
function useOpenAtChapter(ready: boolean): void {
  useEffect(() => {
    const key = location.hash.slice(1);
    if (ready && key !== '') document.getElementById(key)?.scrollIntoView();
  }, [ready]);
}

/** The face of the product: the plan, chapter by chapter, with live figures. */
export function PlanScreen(): ReactElement {
  const t = useText();
  const { place, month } = usePlaceAndMonth();
  const { search } = useAddress();
  const { data: plan, error, isPlaceholderData, refetch } = usePlan(place, month);
  const only = readShare(search['standing']);
  useLineKeys();
  useOpenAtChapter(plan !== undefined);
  if (plan === undefined) {
    return (
      <div className="sv-page">
        <PageHead title={t({ zh: '方案目标', en: 'Plan and targets' })} help="…" />
        {error === null ? <PlanSkeleton /> : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      </div>
    );
  }
  if (plan.programme === null) return <NoProgramme placeName={plan.placeName} />;
  const lines = plan.chapters.flatMap((chapter) => chapter.lines);
  return (
    <div className={`sv-page sv-plan${isPlaceholderData ? ' sv-old' : ''}`} aria-busy={isPlaceholderData}>
      <PlanHead
        programme={plan.programme}
        placeName={plan.placeName}
        asOf={plan.asOf}
        day={plan.day}
        since={lines.flatMap((line) => line.trend.map((each) => each.month)).toSorted()[0]}
        month={month}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {lines.some((line) => line.measured) ? null : <NoTargets programme={plan.programme.id} />}
      <Below below={plan.below} month={month} />
      {lines.some((line) => line.measured) && lines.every((line) => line.standing === 'unknown') ? <NothingCounted month={month} /> : null}
      <PlanSummary lines={lines} only={only} />
      <Contents chapters={plan.chapters} />
      {plan.chapters.map((chapter, at) => (
        <ChapterSection
          key={chapter.key}
          chapter={chapter}
          at={at}
          place={plan.place}
          placeName={plan.placeName}
          month={month}
          only={only}
        />
      ))}
    </div>
  );
}

const SKELETON_LINES = 6;

function PlanSkeleton(): ReactElement {
  return (
    <div aria-busy="true" className="ln-skeleton">
      {Array.from({ length: SKELETON_LINES }, (_, at) => (
        <div key={at} className="sv-skeleton-line">
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
