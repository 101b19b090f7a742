import { StandingMark, StatusMark, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { type Share, shares, tallyOf } from '../logic/tally.ts';
import { BarKey } from './bar-key.tsx';

interface Props {
  readonly lines: readonly Line[];
  /** The share that alone is shown. */
  readonly only: Share | undefined;
}

/** How the whole plan stands, in figures; each opens just those lines, and pressing again shows all. */
export function PlanSummary({ lines, only }: Props): ReactElement {
  const t = useText();
  const { setSearch } = useAddress();
  const tally = tallyOf(lines);
  const shown = shares.filter((share) => tally[share] > 0 || share === only || share === 'met' || share === 'behind');
  return (
    <section className="sv-summary" aria-label={t({ zh: '总的情况', en: 'Summary' })}>
      <p className="sv-summary-all">
        <span className="sv-summary-figure">{lines.length}</span>
        <span className="sv-caption">{t({ zh: '项目标', en: 'targets' })}</span>
      </p>
      {shown.map((share) => (
        <button
          key={share}
          type="button"
          className="sv-summary-share"
          aria-pressed={share === only}
          onClick={() => setSearch({ standing: share === only ? undefined : share })}
        >
          <span className={`sv-summary-figure${tally[share] === 0 ? ' sv-summary-none' : ''}`}>{tally[share]}</span>
          {share === 'unmeasured' ? (
            <StatusMark tone="grey" word={t({ zh: '尚未接入数据', en: 'Not yet measured' })} />
          ) : (
            <StandingMark standing={share} />
          )}
        </button>
      ))}
      <BarKey />
    </section>
  );
}
