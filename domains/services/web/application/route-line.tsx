import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type Routed, routeOf, stationOf, stationWord } from '../../model/application/route.ts';

interface Props {
  readonly route: Routed;
  readonly state: string;
  readonly department: unknown;
}

/** The hands that it goes through, and where it lies now. */
export function RouteLine({ route, state, department }: Props): ReactElement {
  const t = useText();
  const stations = routeOf(route);
  const here = stationOf(state);
  return (
    <ol className="sv-route">
      {stations.map((each, at) => (
        <li key={each} aria-current={each === here ? 'step' : undefined} className={each === here ? 'sv-route-here' : undefined}>
          {t(stationWord(each, department))}
          {at === stations.length - 1 ? <span className="ln-hint">{t({ zh: '（决定）', en: ' (decides)' })}</span> : null}
        </li>
      ))}
    </ol>
  );
}
