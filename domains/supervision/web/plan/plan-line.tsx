import { GoLink, StandingMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { indicatorSearch } from '../logic/addresses.ts';
import { isYesOrNo, whyUnknown } from '../logic/figures.ts';
import { LineBar } from '../parts/line-bar.tsx';
import { LineFigure } from '../parts/line-figure.tsx';
import { LineTrend } from '../parts/line-trend.tsx';
import { LineWords } from '../parts/line-words.tsx';
import { Behind } from './behind.tsx';

interface Props {
  readonly line: Line;
  readonly place: string;
  readonly placeName: string;
  readonly month: string | undefined;
}

/** A line of the plan: the target in plain words, where it stands, and who is behind. */
export function PlanLine({ line, place, placeName, month }: Props): ReactElement {
  const t = useText();
  const yesOrNo = isYesOrNo(line.name, place);
  const reason = whyUnknown(line);
  const why = reason === undefined ? undefined : t(reason);
  return (
    <li className={yesOrNo ? 'sv-line sv-line-plain' : 'sv-line'}>
      <span className="sv-plan-row">{line.plan}</span>
      <div className="sv-words">
        <h3>
          {line.name === null ? (
            t(line.label)
          ) : (
            <GoLink to="/plan/indicator" search={indicatorSearch(line.name, place, month)} className="sv-line-link">
              {t(line.label)}
            </GoLink>
          )}
        </h3>
        <p className="sv-caption">
          <LineWords line={line} />
        </p>
      </div>
      {yesOrNo ? null : (
        <>
          <LineFigure line={line} place={place} />
          <LineBar line={line} />
        </>
      )}
      <div className="sv-trend">
        <LineTrend line={line} />
      </div>
      <div className="sv-standing" title={why}>
        <StandingMark standing={line.standing} />
        {yesOrNo && why !== undefined ? <span className="ln-out-of-sight">{why}</span> : null}
      </div>
      <Behind line={line} place={place} placeName={placeName} month={month} />
    </li>
  );
}
