import { type Department, departments } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type Routed, routeOf, stationOf, stationWord } from '../../model/application/route.ts';

interface Props {
  readonly route: Routed;
  readonly state: string;
  readonly department: unknown;
  readonly joint: unknown;
}

const isDepartment = (value: unknown): value is Department => typeof value === 'string' && Object.hasOwn(departments, value);

/** The hands that it goes through, and where it lies now. */
export function RouteLine({ route, state, department, joint }: Props): ReactElement {
  const t = useText();
  const stations = routeOf(route);
  const here = stationOf(state);
  const asked = Array.isArray(joint) ? joint.flatMap((each) => (isDepartment(each) ? [t(departments[each])] : [])) : [];
  return (
    <>
      <ol className="sv-route">
        {stations.map((each, at) => (
          <li key={each} aria-current={each === here ? 'step' : undefined} className={each === here ? 'sv-route-here' : undefined}>
            {t(stationWord(each, department))}
            {at === stations.length - 1 ? <span className="ln-hint">{t({ zh: '（决定）', en: ' (decides)' })}</span> : null}
          </li>
        ))}
      </ol>
      {asked.length === 0 ? null : (
        <p>
          {t(
            { zh: '决定前要听{names}部门的意见。', en: 'Before the decision the opinion of {names} is asked.' },
            { names: asked.join(t({ zh: '、', en: ', ' })) },
          )}
        </p>
      )}
    </>
  );
}
