import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { PackEvent } from '../engine/index.ts';
import { useNow } from '../use-field.ts';
import { Mark } from './mark.tsx';
import { shortDay, timeLeft } from './time-left.ts';

/** How long is left for an event, and until which day. Nothing where the platform has not said yet: a report that was just sent. */
export function DueMark({ event: { time } }: { readonly event: Pick<PackEvent, 'time'> }): ReactElement | null {
  const t = useText();
  const now = useNow();
  if (time === null || (time.next === null && time.standsSince === null)) return null;
  const { tone, words } = timeLeft(time.next, now);
  return (
    <>
      <Mark tone={tone} word={t(words)} />
      {time.next === null ? null : <span className="fd-hint fd-figures">{t(shortDay(time.next.day))}</span>}
    </>
  );
}
