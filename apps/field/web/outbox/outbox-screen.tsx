import { type Text, momentAt } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Entry, EntryState } from '../engine/index.ts';
import { Link } from '../navigation/link.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Screen } from '../parts/screen.tsx';
import { useEngine, useOpen } from '../use-field.ts';
import { useDeedWords } from './deed-words.ts';
import { EntryMark } from './entry-mark.tsx';
import { StorageLine } from './storage-line.tsx';

const parts: readonly { readonly key: string; readonly label: Text; readonly states: readonly EntryState[] }[] = [
  { key: 'decide', label: { zh: '要您看一下', en: 'To decide' }, states: ['refused', 'conflict', 'duplicate'] },
  { key: 'waiting', label: { zh: '待发', en: 'Waiting' }, states: ['sending', 'waiting'] },
  { key: 'sent', label: { zh: '已发出', en: 'Sent' }, states: ['sent', 'dropped'] },
];

/** What was done here: what needs a decision, what waits, what was sent. */
export function OutboxScreen(): ReactElement {
  const t = useText();
  const engine = useEngine();
  const { entries, waiting, online, busy } = useOpen();
  return (
    <Screen title={t({ zh: '待发', en: 'To be sent' })} above="/">
      {entries.length === 0 ? (
        <Empty title={t({ zh: '没有要发的', en: 'Nothing to send' })}>
          <p className="fd-hint">
            {t({
              zh: '没有信号时做的事都存在这里，有信号自动发出，不会丢、不会重。',
              en: 'What is done without a signal is kept here and sent by itself, never lost and never twice.',
            })}
          </p>
        </Empty>
      ) : null}
      {parts.map(({ key, label, states }) => {
        const own = entries.filter(({ state }) => states.includes(state));
        if (own.length === 0) return null;
        const shown = key === 'sent' ? own.toReversed() : own;
        return (
          <section key={key} className="fd-field" aria-labelledby={key}>
            <h2 id={key}>
              {t(label)} <span className="fd-figures">{own.length}</span>
            </h2>
            <ul className="fd-panel fd-rows">
              {shown.map((entry) => (
                <li key={entry.id}>
                  <EntryLine entry={entry} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <section className="fd-panel fd-room">
        <StorageLine />
      </section>
      {waiting === 0 ? null : (
        <div className="fd-foot">
          <button type="button" className="fd-button fd-main fd-wide" disabled={busy} onClick={() => void engine.refresh()}>
            {busy ? t({ zh: '正在发', en: 'Being sent' }) : t({ zh: '现在发', en: 'Send now' })}
          </button>
          {online ? null : (
            <p className="fd-hint">{t({ zh: '现在没有信号，有信号会自动发。', en: 'No signal now; it is sent by itself.' })}</p>
          )}
        </div>
      )}
    </Screen>
  );
}

function EntryLine({ entry }: { readonly entry: Entry }): ReactElement {
  const t = useText();
  const { title, detail } = useDeedWords()(entry);
  const { photos, state, sentence } = entry;
  const there = photos.filter(({ share }) => share >= 1).length;
  return (
    <Link to={`/outbox/${entry.id}`} className="fd-row">
      <span className="fd-row-main">
        <span className="fd-row-title">{title}</span>
        {detail === '' ? null : <span className="fd-hint fd-one-line">{detail}</span>}
        <span className="fd-row-foot">
          <EntryMark entry={entry} />
          <span className="fd-hint fd-figures">{momentAt(entry.doneAt).slice(5)}</span>
          {photos.length === 0 || state === 'dropped' ? null : (
            <span className="fd-hint fd-figures">
              {state === 'sent'
                ? t({ zh: '照片 {n} 张', en: '{n} pictures' }, { n: photos.length })
                : t({ zh: '照片 {there}/{n}', en: 'Pictures {there}/{n}' }, { there, n: photos.length })}
            </span>
          )}
        </span>
        {sentence === null || state === 'sent' || state === 'dropped' ? null : <span className="fd-hint">{t(sentence)}</span>}
      </span>
      <Icon name="next" />
    </Link>
  );
}
