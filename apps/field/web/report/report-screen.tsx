import { PHOTOS_MAX } from '@linli/events/model';
import { inside } from '@linli/grids/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { useMapLayers } from '../grid/use-map-layers.ts';
import { NotYet } from '../parts/as-of.tsx';
import { Field, Words } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { PhotoInput } from '../parts/photo-input.tsx';
import { PositionPicker } from '../parts/position-picker.tsx';
import { Screen } from '../parts/screen.tsx';
import { SendForm } from '../parts/send-form.tsx';
import { useDraft } from '../use-draft.ts';
import { useEngine, useOpen } from '../use-field.ts';
import { useSending } from '../use-sending.ts';
import { CategoryChoice } from './category-choice.tsx';
import { deedOf, emptyReport, formOf, missingIn } from './report-form.ts';

const WORDS_MAX = 2_000;
const ADDRESS_MAX = 200;

const asks = {
  category: { zh: '先选是什么事。', en: 'Choose what it is.' },
  where: { zh: '取一下位置，或者写地点。', en: 'Take the position, or say where it is.' },
  words: { zh: '写一句看到了什么。', en: 'Say in a few words what you saw.' },
} as const;

/** What, pictures, where, words: kept on the phone at once, sent when there is a signal. With `entry`: a report that was refused is put right. */
export function ReportScreen({ entry }: { readonly entry: string | undefined }): ReactElement {
  const t = useText();
  const engine = useEngine();
  const { pack, fetched, holder, entries } = useOpen();
  const again = entries.find(({ id }) => id === entry);
  const start = again?.deed.kind === 'report' ? formOf(again.deed) : emptyReport;
  const draft = useDraft(entry === undefined ? 'report' : `report:${entry}`, start);
  const form = draft.value ?? emptyReport;
  const { ground, events } = useMapLayers();
  const { busy, send } = useSending(entry, draft.drop);
  const kind = pack.categories.find(({ number }) => number === form.category);
  const missing = missingIn(form);
  const areas = pack.grids.flatMap(({ area }) => area ?? []);
  const { spot } = form;
  const outside = spot !== undefined && areas.length > 0 && !areas.some((area) => inside([spot.lon, spot.lat], area));
  const title = t({ zh: '报事', en: 'Report' });
  if (!fetched)
    return (
      <Screen title={title}>
        <NotYet />
      </Screen>
    );
  if (draft.value === undefined) return <Screen title={title}>{null}</Screen>;
  if (kind === undefined)
    return (
      <Screen title={title}>
        <CategoryChoice categories={pack.categories} onChoose={(category) => draft.change({ category })} />
      </Screen>
    );
  const giveUp = async (): Promise<void> => {
    if (entry === undefined) await Promise.all(form.photos.map((id) => engine.dropPhoto(id)));
    await draft.drop();
    draft.change(emptyReport);
  };
  return (
    <Screen title={title} {...(entry === undefined ? {} : { above: `/outbox/${entry}` })}>
      <SendForm
        missing={missing === undefined ? undefined : t(asks[missing])}
        word={t({ zh: '报出去', en: 'Send the report' })}
        busy={busy}
        onSend={() => send(deedOf(form, holder.place))}
      >
        <div className="fd-panel fd-chosen">
          <span>
            <span className="fd-hint">{t(kind.classLabel)}</span>
            <br />
            <strong>{t(kind.label)}</strong>
          </span>
          <button type="button" className="fd-button fd-low" onClick={() => draft.change({ category: undefined })}>
            {t({ zh: '换一类', en: 'Change' })}
          </button>
        </div>
        {kind.advice === null ? null : (
          <p className="fd-notice fd-red">
            <Icon name="look" />
            {kind.advice}
          </p>
        )}
        <PhotoInput
          label={t({ zh: '照片', en: 'Pictures' })}
          max={PHOTOS_MAX}
          ids={form.photos}
          onChange={(photos) => draft.change({ photos })}
        />
        <fieldset className="fd-field">
          <legend className="fd-row-title">{t({ zh: '在哪里', en: 'Where' })}</legend>
          <PositionPicker value={spot} layers={[ground, events]} onChange={(found) => draft.change({ spot: found })} />
          {outside ? (
            <p className="fd-notice">
              {t({ zh: '位置不在您的网格里，请看一下是不是点错了。', en: 'This lies outside of your grid. Is it right?' })}
            </p>
          ) : null}
          <label htmlFor="address" className="fd-hint">
            {t({ zh: '地点，如“月河花园 3 栋门口”', en: 'Place, such as “in front of building 3”' })}
          </label>
          <input
            id="address"
            className="fd-input"
            maxLength={ADDRESS_MAX}
            value={form.address}
            onChange={(event) => draft.change({ address: event.target.value })}
          />
        </fieldset>
        <Words
          id="words"
          label={t({ zh: '看到了什么', en: 'What you saw' })}
          hint={t({
            zh: '只写事情；不写别人的信仰、观点，也不给人贴标签。',
            en: 'The matter only; no beliefs, opinions or labels of people.',
          })}
          max={WORDS_MAX}
          value={form.description}
          onChange={(description) => draft.change({ description })}
        />
        <details className="fd-fold">
          <summary>{t({ zh: '是居民告诉我的', en: 'A resident told me' })}</summary>
          <div className="fd-form">
            <Field id="reporter" label={t({ zh: '怎么称呼', en: 'Name' })}>
              <input
                id="reporter"
                className="fd-input"
                maxLength={60}
                value={form.reporterName}
                onChange={(event) => draft.change({ reporterName: event.target.value })}
              />
            </Field>
            <Field id="phone" label={t({ zh: '电话（办好了告诉他）', en: 'Phone (told when it is done)' })}>
              <input
                id="phone"
                className="fd-input"
                type="tel"
                maxLength={30}
                value={form.reporterPhone}
                onChange={(event) => draft.change({ reporterPhone: event.target.value })}
              />
            </Field>
          </div>
        </details>
        <button type="button" className="fd-plain" onClick={() => void giveUp()}>
          {t({ zh: '不报了，清空', en: 'Clear the form' })}
        </button>
      </SendForm>
    </Screen>
  );
}
