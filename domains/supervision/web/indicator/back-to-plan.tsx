import { isWithin } from '@linli/kernel/model';
import { GoLink, usePlacePath, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { indicatorSearch } from '../logic/addresses.ts';

interface Props {
  readonly month: string | undefined;
  /** The figure that is open, and where: its upper places are then offered too. */
  readonly name?: string;
  readonly place?: string;
}

/** The way back: the plan of this place, then the same figure one level up, as far as the post reaches. */
export function BackToPlan({ month, name, place }: Props): ReactElement {
  const t = useText();
  const { post } = useSession();
  const { data: path } = usePlacePath(place);
  const upper = (path ?? []).filter(({ code }) => code !== place && isWithin(code, post.place));
  return (
    <nav className="sv-path" aria-label={t({ zh: '上一级', en: 'Levels above' })}>
      <GoLink to="/plan" search={month === undefined ? {} : { month }}>
        {t({ zh: '方案目标', en: 'Plan and targets' })}
      </GoLink>
      {name === undefined
        ? null
        : upper.map((step) => (
            <GoLink key={step.code} to="/plan/indicator" search={indicatorSearch(name, step.code, month)}>
              {step.name}
            </GoLink>
          ))}
    </nav>
  );
}
