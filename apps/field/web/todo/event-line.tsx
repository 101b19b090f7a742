import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { PackEvent } from '../engine/index.ts';
import { Link } from '../navigation/link.tsx';
import { DueMark } from '../parts/due-mark.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';

/** One event in a list: what, where, how long left, and whether something of it waits on this phone. */
export function EventLine({ event }: { readonly event: PackEvent }): ReactElement {
  const t = useText();
  return (
    <Link to={`/events/${event.id}`} className="fd-row">
      <span className="fd-row-main">
        <span className="fd-row-title">
          {event.categoryName}
          {event.address === null ? null : ` · ${event.address}`}
        </span>
        <span className="fd-hint fd-one-line">{event.description}</span>
        <span className="fd-row-foot">
          {event.urgent ? <Mark tone="red" word={t({ zh: '紧急', en: 'Urgent' })} /> : null}
          <DueMark event={event} />
          <span className="fd-hint">{t(event.stateLabel)}</span>
          {event.pending === 0 ? null : <Mark tone="brand" word={t({ zh: '记在手机上，待发', en: 'On this phone, waiting' })} />}
        </span>
      </span>
      <Icon name="next" />
    </Link>
  );
}
