import { isReason } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { PackEvent, StepDeed } from '../engine/index.ts';
import { Link } from '../navigation/link.tsx';
import { Empty } from '../parts/empty.tsx';
import { Words } from '../parts/field.tsx';
import { NativeInput, isNative } from '../parts/native-input.tsx';
import { Screen } from '../parts/screen.tsx';
import { SendForm } from '../parts/send-form.tsx';
import { useDraft } from '../use-draft.ts';
import { useEngine, useOpen } from '../use-field.ts';
import { useSending } from '../use-sending.ts';
import { findCaseField } from './declared.ts';

interface StepForm {
  readonly values: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

interface Props {
  readonly id: string;
  readonly step: string;
  /** An entry that was refused and is put right. */
  readonly entry: string | undefined;
}

const REASON_MAX = 1_000;
const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** What a step asks, by the procedure's own declaration: its fields, pictures after, the reason that others read. */
export function StepScreen({ id, step, entry }: Props): ReactElement {
  const t = useText();
  const engine = useEngine();
  const { pack, entries } = useOpen();
  const event = pack.events.find((each) => each.id === id);
  const again = entries.find((each) => each.id === entry)?.deed;
  const before = again?.kind === 'step' ? again : undefined;
  const offer = engine.offers(id).find((each) => each.step === step);
  const keys = offer === undefined ? Object.keys(before?.values ?? {}) : [...offer.needs, ...offer.takes];
  const foreign = keys.some((key) => {
    const field = findCaseField(key);
    return field === undefined || !isNative(field);
  });
  const above = `/events/${id}`;
  if (event === undefined || foreign || (offer === undefined && before === undefined))
    return (
      <Screen title={t({ zh: '办理', en: 'Handle' })} above={above}>
        <Empty
          title={
            foreign
              ? t({ zh: '这一步请在电脑上办', en: 'This step is taken at a desk' })
              : t({ zh: '这一步现在不能办', en: 'This step cannot be taken now' })
          }
        >
          <Link to={above} className="fd-button">
            {t({ zh: '回到这件事', en: 'Back to the event' })}
          </Link>
        </Empty>
      </Screen>
    );
  return (
    <StepFields
      event={event}
      step={step}
      entry={entry}
      before={before}
      title={t(offer?.label ?? { zh: '办理', en: 'Handle' })}
      keys={keys}
      needs={offer?.needs ?? keys}
      reason={offer?.reason ?? (before?.reason === undefined ? null : 'needed')}
    />
  );
}

interface FieldsProps {
  readonly event: PackEvent;
  readonly step: string;
  readonly entry: string | undefined;
  readonly before: StepDeed | undefined;
  readonly title: string;
  readonly keys: readonly string[];
  readonly needs: readonly string[];
  readonly reason: 'needed' | 'welcome' | null;
}

function StepFields({ event, step, entry, before, title, keys, needs, reason }: FieldsProps): ReactElement {
  const t = useText();
  const start: StepForm = { values: before?.values ?? {}, reason: before?.reason ?? '' };
  const draft = useDraft<StepForm>(`step:${event.id}:${step}${entry === undefined ? '' : `:${entry}`}`, start);
  const form = draft.value ?? start;
  const { busy, send } = useSending(entry, draft.drop);
  const set = (key: string, value: unknown): void => draft.change({ values: { ...form.values, [key]: value } });
  const lacking = needs.find((key) => isEmpty(form.values[key]));
  const field = lacking === undefined ? undefined : findCaseField(lacking);
  const ready = lacking === undefined && (reason !== 'needed' || isReason(form.reason));
  const missing = ready
    ? undefined
    : field === undefined
      ? t({ zh: '请写一句理由。', en: 'Give a reason in a few words.' })
      : t({ zh: '请填写{field}。', en: 'Fill in: {field}.' }, { field: t(field.label) });
  const sendStep = (): void => {
    const values = Object.fromEntries(Object.entries(form.values).filter(([key, value]) => keys.includes(key) && !isEmpty(value)));
    const words = form.reason.trim() === '' ? {} : { reason: form.reason.trim() };
    send({ kind: 'step', event: event.id, step, values, ...words });
  };
  return (
    <Screen title={title} above={`/events/${event.id}`}>
      <p className="fd-hint">
        {event.categoryName}
        {event.address === null ? '' : ` · ${event.address}`}
      </p>
      {draft.value === undefined ? null : (
        <SendForm missing={missing} word={title} busy={busy} onSend={sendStep}>
          {keys.map((key) => {
            const declared = findCaseField(key);
            return declared === undefined ? null : (
              <NativeInput key={key} id={`step-${key}`} field={declared} value={form.values[key]} onChange={(value) => set(key, value)} />
            );
          })}
          {reason === null ? null : (
            <Words
              id="step-reason"
              label={reason === 'needed' ? t({ zh: '理由', en: 'Reason' }) : t({ zh: '理由（可以不填）', en: 'Reason (if any)' })}
              hint={t({ zh: '会写进办理记录，对方看得到。', en: 'Goes into the record; the other side reads it.' })}
              max={REASON_MAX}
              value={form.reason}
              onChange={(typed) => draft.change({ reason: typed })}
            />
          )}
        </SendForm>
      )}
    </Screen>
  );
}
