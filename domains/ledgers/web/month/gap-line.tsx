import type { Text } from '@linli/kernel/model';
import { type Draft, isRefusedAs, partOf, readDraft, sentenceOf, useDictionary, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { fieldOfColumn } from '../forms/cell-field.ts';
import type { Gap } from '../forms/wire.ts';
import { useAnswerGap } from './use-month.ts';

interface Props {
  readonly gap: Gap;
  readonly place: string;
  readonly onSaved: () => void;
}

/** One gap: who, what, and an input. Known meanwhile, the known value is offered instead. */
export function GapLine({ gap, place, onSaved }: Props): ReactElement {
  const t = useText();
  const id = useId();
  const session = useSession();
  const { registers } = useDictionary();
  const field = fieldOfColumn(gap.column, registers);
  const { Input } = partOf(field);
  const [draft, setDraft] = useState<Draft>();
  const [fault, setFault] = useState<Text>();
  const answer = useAnswerGap();
  const known = answer.error !== null && isRefusedAs(answer.error, 'conflict');
  const who = gap.who === null ? '' : `${gap.who} `;
  const label = `${who}${gap.column.header}`;
  const send = (value: unknown, none = false): void =>
    answer.mutate({ gap, value, none }, { onSuccess: onSaved, onError: (error) => setFault(sentenceOf(error)) });
  const save = (): void => {
    const read = readDraft({ ...field, required: false }, draft, session);
    if (!read.ok) setFault(read.fault);
    else if (read.value !== null) send(read.value);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || answer.isPending) return;
    if (event.target instanceof Element && (event.target.getAttribute('aria-expanded') === 'true' || event.target.tagName === 'BUTTON'))
      return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return (
    <div className="lg-ask" onKeyDownCapture={onKey}>
      <label htmlFor={id}>
        {gap.who === null ? null : <strong>{gap.who}</strong>} {gap.column.header}
        {gap.column.unit === null || gap.column.unit === '' ? null : <span className="ln-unit">（{gap.column.unit}）</span>}
      </label>
      <div className="lg-gap-input">
        <Input
          id={id}
          field={field}
          label={label}
          draft={draft}
          onChange={(next) => {
            setDraft(next);
            setFault(undefined);
          }}
          onLeave={() => undefined}
          invalid={fault !== undefined}
          describedBy={fault === undefined ? undefined : `${id}-fault`}
          place={place}
        />
        {fault === undefined ? null : (
          <span id={`${id}-fault`} className="ln-error" role="alert">
            {t(fault)}
          </span>
        )}
      </div>
      {known ? (
        <Button onClick={() => send(null)}>{t({ zh: '用已知的', en: 'Use what is known' })}</Button>
      ) : (
        <span className="lg-ask-actions">
          <Button loading={answer.isPending} onClick={save}>
            {t({ zh: '存下', en: 'Save' })}
          </Button>
          <Button
            type="text"
            disabled={answer.isPending}
            onClick={() => send(null, true)}
            aria-label={t({ zh: '{label}：没有', en: '{label}: none' }, { label })}
          >
            {t({ zh: '没有', en: 'None' })}
          </Button>
        </span>
      )}
    </div>
  );
}
