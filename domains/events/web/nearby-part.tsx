import { dayAt } from '@linli/kernel/model';
import { GoLink, useSettled, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { listNearby } from '../model/operations.ts';
import type { Position } from './position-button.tsx';
import { useAnswer } from './queries.ts';

interface Props {
  readonly category: string;
  readonly position: Position;
  readonly description: string;
  readonly address: string;
}

const TOLD_MAX = 200; // the address of a request is short, and more tells nothing more

/** What was reported near here these days: open it rather than report it again. */
export function NearbyPart({ category, position, description, address }: Props): ReactElement | null {
  const t = useText();
  const [told, where] = [useSettled(description.slice(0, TOLD_MAX)), useSettled(address)];
  const { data } = useAnswer(listNearby, { category, ...position, description: told, address: where });
  if (data === undefined || data.events.length === 0) return null;
  return (
    <section className="ln-notice" aria-labelledby="ev-near">
      <h2 id="ev-near">{t({ zh: '附近已经有人报过', en: 'Reported near here already' })}</h2>
      <ul className="ev-list">
        {data.events.map((each) => (
          <li key={each.id}>
            <GoLink to={`/inbox/events/event/${each.id}`}>
              {each.categoryName} {each.address ?? each.number}
            </GoLink>{' '}
            {t({ zh: '{metres} 米', en: '{metres} m' }, { metres: each.metres })} · {t(each.state)} · {dayAt(each.reportedAt)}
          </li>
        ))}
      </ul>
    </section>
  );
}
