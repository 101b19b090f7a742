import type { ReactElement } from 'react';
import type { TimeLeft } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { StatusMark } from '../parts/index.ts';
import { useSession } from '../session/index.ts';
import { dueWords, timeWords, toneOfTime } from './time-words.ts';

/** 还剩 3 个工作日 · 12月1日, in its colour and shape. */
export function TimeMark({ time }: { readonly time: TimeLeft }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const due = dueWords(time, today);
  return (
    <span className="ln-time">
      <StatusMark tone={toneOfTime(time)} word={t(timeWords(time))} />
      {due === undefined ? null : <span className="ln-hint ln-unbroken">{t(due)}</span>}
    </span>
  );
}
