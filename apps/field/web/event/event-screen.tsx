import { type ShownOffer, momentAt } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { PackEvent } from '../engine/index.ts';
import { Link } from '../navigation/link.tsx';
import { go } from '../navigation/route.ts';
import { EntryMark } from '../outbox/entry-mark.tsx';
import { useDeedWords } from '../outbox/deed-words.ts';
import { AsOf } from '../parts/as-of.tsx';
import { DueMark } from '../parts/due-mark.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { EventPhotos } from '../parts/photos.tsx';
import { Screen } from '../parts/screen.tsx';
import { useEngine, useOpen } from '../use-field.ts';
import { useKeeping } from '../use-sending.ts';
import { pastOf } from './declared.ts';

const asksNothing = (offer: ShownOffer): boolean => offer.needs.length === 0 && offer.takes.length === 0 && offer.reason === null;

/** One event: what and where, how long left, what can be done with it here and now. */
export function EventScreen({ id }: { readonly id: string }): ReactElement {
  const t = useText();
  const { pack } = useOpen();
  const event = pack.events.find((each) => each.id === id);
  if (event === undefined)
    return (
      <Screen title={t({ zh: '事件', en: 'Event' })} above="/">
        <Empty title={t({ zh: '这件事不在手机上', en: 'This event is not on the phone' })}>
          <p className="fd-hint">
            {t({
              zh: '可能已经办完，或者转到了别的网格。要看经过，到普通页面上找。',
              en: 'It may be finished, or with another grid. The desk has all of it.',
            })}
          </p>
          <Link to="/" className="fd-button">
            {t({ zh: '回到待办', en: 'To what is to do' })}
          </Link>
        </Empty>
      </Screen>
    );
  return (
    <Screen title={event.categoryName} above="/">
      <Facts event={event} />
      <Waiting event={event} />
      <Past event={event} />
      <AsOf />
      <Steps event={event} />
    </Screen>
  );
}

function Facts({ event }: { readonly event: PackEvent }): ReactElement {
  const t = useText();
  return (
    <section className="fd-panel fd-room">
      <p className="fd-row-foot">
        {event.urgent ? <Mark tone="red" word={t({ zh: '紧急', en: 'Urgent' })} /> : null}
        <DueMark event={event} />
        <span className="fd-hint">{t(event.stateLabel)}</span>
      </p>
      <p className="fd-lines">{event.description}</p>
      <dl className="fd-facts">
        {event.address === null ? null : (
          <div>
            <dt>{t({ zh: '地点', en: 'Where' })}</dt>
            <dd>{event.address}</dd>
          </div>
        )}
        <div>
          <dt>{t({ zh: '上报时间', en: 'Reported' })}</dt>
          <dd className="fd-figures">{momentAt(event.reportedAt)}</dd>
        </div>
        {event.number === null ? null : (
          <div>
            <dt>{t({ zh: '编号', en: 'Number' })}</dt>
            <dd className="fd-figures">{event.number}</dd>
          </div>
        )}
      </dl>
      <EventPhotos event={event.id} label={t({ zh: '处置前照片', en: 'Pictures before' })} files={event.photos.before} />
      <EventPhotos event={event.id} label={t({ zh: '处置后照片', en: 'Pictures after' })} files={event.photos.after} />
    </section>
  );
}

/** What of it was done on this phone and is not settled. */
function Waiting({ event }: { readonly event: PackEvent }): ReactElement | null {
  const t = useText();
  const words = useDeedWords();
  const { entries } = useOpen();
  const own = entries.filter((each) => each.record === event.id && each.state !== 'sent' && each.state !== 'dropped');
  if (own.length === 0) return null;
  return (
    <section className="fd-field" aria-labelledby="waiting">
      <h2 id="waiting">{t({ zh: '记在这部手机上的', en: 'Noted on this phone' })}</h2>
      <ul className="fd-panel fd-rows">
        {own.map((entry) => (
          <li key={entry.id}>
            <Link to={`/outbox/${entry.id}`} className="fd-row">
              <span className="fd-row-main">
                <span className="fd-row-title">{words(entry).title}</span>
                <EntryMark entry={entry} />
              </span>
              <Icon name="next" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Past({ event }: { readonly event: PackEvent }): ReactElement | null {
  const t = useText();
  const past = pastOf(event.of);
  if (past.length === 0) return null;
  return (
    <details className="fd-fold">
      <summary>{t({ zh: '办理经过 {n} 步', en: 'What was done, {n}' }, { n: past.length })}</summary>
      <ol className="fd-panel fd-rows">
        {past.toReversed().map(({ label, to, at }, index) => (
          <li key={past.length - index} className="fd-past">
            <span>{t(label)}</span>
            <span className="fd-hint fd-figures">
              {momentAt(at).slice(5)}
              {to === undefined ? '' : ` · ${t(to)}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What leads on from here: a step that asks for a reason sends the work to somebody else, so it is the main thing only where nothing else is. */
function mainOf(offers: readonly ShownOffer[]): ShownOffer | undefined {
  const own = offers.filter((offer) => !offer.aside);
  return own.find((offer) => offer.reason !== 'needed') ?? own[0];
}

/** The steps that the procedure offers to this person, by the very decision of the server; a grey one says why. */
function Steps({ event }: { readonly event: PackEvent }): ReactElement {
  const t = useText();
  const engine = useEngine();
  const { busy, keep } = useKeeping();
  const offers = engine.offers(event.id);
  const main = mainOf(offers);
  const sorted = [...offers].sort((a, b) => Number(b === main) - Number(a === main));
  const take = (offer: ShownOffer): void => {
    if (!asksNothing(offer)) return go(`/events/${event.id}/${offer.step}`);
    keep(async () => go(`/done/${await engine.queue({ kind: 'step', event: event.id, step: offer.step, values: {} })}`));
  };
  if (offers.length === 0)
    return <p className="fd-hint">{t({ zh: '这件事现在不用您办。办到哪一步，上面看得到。', en: 'Nothing of it is yours to do now.' })}</p>;
  return (
    <div className="fd-foot">
      <div className="fd-actions">
        {sorted.map((offer) => (
          <button
            key={offer.step}
            type="button"
            className={`fd-button${offer === main ? ' fd-main fd-wide' : ''}`}
            disabled={busy || offer.refusal !== null}
            aria-describedby={offer.refusal === null ? undefined : `why-${offer.step}`}
            onClick={() => take(offer)}
          >
            {t(offer.label)}
          </button>
        ))}
      </div>
      {offers.map((offer) =>
        offer.refusal === null ? null : (
          <p key={offer.step} className="fd-hint" id={`why-${offer.step}`}>
            {t(offer.label)}：{t(offer.refusal.sentence)}
          </p>
        ),
      )}
    </div>
  );
}
