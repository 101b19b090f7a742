import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Deed } from '../engine/index.ts';
import { Link } from '../navigation/link.tsx';
import { Icon } from '../parts/icon.tsx';
import { Screen } from '../parts/screen.tsx';
import { useOpen } from '../use-field.ts';
import { useDeedWords } from './deed-words.ts';
import { EntryMark } from './entry-mark.tsx';

/** Where the work goes on after it. */
const onwards = (deed: Deed, record: string): { readonly to: string; readonly zh: string; readonly en: string } => {
  if (deed.kind === 'visit') return { to: '/visits', zh: '回到走访名单', en: 'To the list of visits' };
  return { to: `/events/${record}`, zh: '看这件事', en: 'See this event' };
};

/** It is safe on the phone; sent or not is told beneath. */
export function DoneScreen({ id }: { readonly id: string }): ReactElement {
  const t = useText();
  const words = useDeedWords();
  const { entries, online } = useOpen();
  const entry = entries.find((each) => each.id === id);
  const on = entry === undefined ? { to: '/', zh: '回到待办', en: 'To what is to do' } : onwards(entry.deed, entry.record);
  const asks = entry !== undefined && ['refused', 'conflict', 'duplicate'].includes(entry.state);
  return (
    <Screen title={t({ zh: '记下了', en: 'Noted' })}>
      {entry === undefined ? (
        <p>{t({ zh: '已经发出。', en: 'It was sent.' })}</p>
      ) : (
        <section className={`fd-notice${asks ? '' : ' fd-green'}`} role="status">
          <p className="fd-row-title">{words(entry).title}</p>
          <EntryMark entry={entry} />
          {entry.number === null ? null : (
            <p className="fd-figures">{t({ zh: '编号 {number}', en: 'Number {number}' }, { number: entry.number })}</p>
          )}
          {entry.state === 'waiting' || entry.state === 'sending' ? (
            <p className="fd-hint">
              {online
                ? t({ zh: '正在发出，不用等。', en: 'It is on its way; no need to wait.' })
                : t({
                    zh: '现在没有信号，已存在手机上，有信号自动发出。',
                    en: 'No signal now. It is kept on the phone and sent by itself.',
                  })}
            </p>
          ) : null}
          {asks ? (
            <Link to={`/outbox/${entry.id}`} className="fd-button">
              {t({ zh: '看一下', en: 'Have a look' })}
            </Link>
          ) : null}
        </section>
      )}
      <div className="fd-actions">
        <Link to={on.to} className="fd-button fd-main">
          {t(on)}
        </Link>
        {entry?.deed.kind === 'report' ? (
          <Link to="/report" className="fd-button">
            <Icon name="add" />
            {t({ zh: '再报一件', en: 'Report another' })}
          </Link>
        ) : (
          <Link to="/" className="fd-button">
            {t({ zh: '回到待办', en: 'To what is to do' })}
          </Link>
        )}
      </div>
    </Screen>
  );
}
