import { momentAt } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import type { Decision, Deed, Entry } from '../engine/index.ts';
import { Link } from '../navigation/link.tsx';
import { Empty } from '../parts/empty.tsx';
import { Screen } from '../parts/screen.tsx';
import { useOwnPhotos } from '../parts/use-photos.ts';
import { useEngine, useOpen } from '../use-field.ts';
import { useKeeping } from '../use-sending.ts';
import { ConflictPart } from './conflict-part.tsx';
import { useDeedWords } from './deed-words.ts';
import { DuplicatePart } from './duplicate-part.tsx';
import { EntryMark } from './entry-mark.tsx';

/** The form in which an entry is put right. */
function formAddress(deed: Deed, entry: string): string {
  if (deed.kind === 'report') return `/report/${entry}`;
  return deed.kind === 'visit' ? `/visits/${deed.person}/${entry}` : `/events/${deed.event}/${deed.step}/${entry}`;
}

/** One entry of the outbox: what it is, where it stands, and what a person decides about it. */
export function EntryScreen({ id }: { readonly id: string }): ReactElement {
  const t = useText();
  const engine = useEngine();
  const { entries } = useOpen();
  const words = useDeedWords();
  const { busy, keep } = useKeeping();
  const entry = entries.find((each) => each.id === id);
  const photos = useOwnPhotos((entry?.photos ?? []).map((each) => each.id));
  if (entry === undefined)
    return (
      <Screen title={t({ zh: '待发', en: 'To be sent' })} above="/outbox">
        <Empty title={t({ zh: '这一条已经发出，不在手机上了', en: 'This was sent and is no longer on the phone' })} />
      </Screen>
    );
  const { title, detail } = words(entry);
  return (
    <Screen title={title} above="/outbox">
      <section className="fd-panel fd-room">
        <p className="fd-row-foot">
          <EntryMark entry={entry} />
          <span className="fd-hint fd-figures">{momentAt(entry.doneAt).slice(5)}</span>
          {entry.number === null ? null : <span className="fd-hint fd-figures">{entry.number}</span>}
        </p>
        {detail === '' ? null : <p className="fd-lines">{detail}</p>}
        {photos.length === 0 ? null : (
          <ul className="fd-photos">
            {photos.map(({ id: photo, url }, at) => (
              <li key={photo}>
                <img src={url} alt={t({ zh: '照片 {n}', en: 'Picture {n}' }, { n: at + 1 })} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {entry.behind === null ? null : (
        <p className="fd-notice">
          {t({ zh: '同一件事的前一条要您先看一下，这一条跟着发。', en: 'The one before it, about the same, comes first.' })}
          <Link to={`/outbox/${entry.behind}`} className="fd-button fd-low">
            {t({ zh: '看前一条', en: 'See that one' })}
          </Link>
        </p>
      )}
      <Deciding entry={entry} busy={busy} onDecide={(decision) => keep(() => engine.decide(id, decision))} />
    </Screen>
  );
}

interface DecidingProps {
  readonly entry: Entry;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision) => void;
}

function Deciding({ entry, busy, onDecide }: DecidingProps): ReactElement | null {
  const t = useText();
  if (entry.state === 'conflict' && entry.conflict !== null)
    return <ConflictPart conflict={entry.conflict} deed={entry.deed} busy={busy} onDecide={onDecide} />;
  if (entry.state === 'duplicate' && entry.near !== null) return <DuplicatePart near={entry.near} busy={busy} onDecide={onDecide} />;
  if (entry.state === 'refused')
    return (
      <section className="fd-notice fd-red" aria-labelledby="refused">
        <h2 id="refused">{t({ zh: '系统没有收下', en: 'The platform did not take it' })}</h2>
        <p>{entry.sentence === null ? null : t(entry.sentence)}</p>
        <div className="fd-actions">
          <Link to={formAddress(entry.deed, entry.id)} className="fd-button fd-main">
            {t({ zh: '改了再发', en: 'Put right and send' })}
          </Link>
          <button type="button" className="fd-button" disabled={busy} onClick={() => onDecide({ take: 'again' })}>
            {t({ zh: '原样再发', en: 'Send as it is' })}
          </button>
          <LetGo busy={busy} onLetGo={() => onDecide({ take: 'drop' })} />
        </div>
      </section>
    );
  if (entry.sentence !== null && entry.state === 'waiting') return <p className="fd-hint">{t(entry.sentence)}</p>;
  return null;
}

/** Letting go is asked twice: it cannot be brought back. */
function LetGo({ busy, onLetGo }: { readonly busy: boolean; readonly onLetGo: () => void }): ReactElement {
  const t = useText();
  const [asked, setAsked] = useState(false);
  return (
    <button type="button" className="fd-button fd-danger" disabled={busy} onClick={asked ? onLetGo : () => setAsked(true)}>
      {asked ? t({ zh: '确定不发，删掉', en: 'Yes, delete it' }) : t({ zh: '不发了', en: 'Let it go' })}
    </button>
  );
}
