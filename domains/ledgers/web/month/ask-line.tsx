import { type Text, isSealed } from '@linli/kernel/model';
import { type Draft, isRefusedAs, partOf, readDraft, sentenceOf, useDictionary, useSession, useText } from '@linli/kernel/web';
import { App, Button } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { fieldOfColumn } from '../forms/cell-field.ts';
import type { FormColumn } from '../forms/wire.ts';
import { useAnswerQuestion } from './use-month.ts';

interface Props {
  readonly place: string;
  readonly question: string;
  /** About one person or row, about the community, or about everybody who is still asked. */
  readonly about: 'one' | 'community' | 'rest';
  readonly whom?: string | undefined;
  readonly column: FormColumn;
  readonly children: ReactNode;
  /** What the input is called where it is not in sight: who, and what. */
  readonly label: string;
  readonly onSaved: () => void;
}

/** May one value be right for many people at once? A phone, a number or an address is each one's own. */
const isShared = (kind: string): boolean => ['code', 'codes', 'yesNo', 'date', 'integer', 'decimal', 'money'].includes(kind);

/** One question about one person, about the community, or about the rest: an input, and “none”. */
export function AskLine({ place, question, about, whom, column, children, label, onSaved }: Props): ReactElement {
  const t = useText();
  const id = useId();
  const session = useSession();
  const { message } = App.useApp();
  const { registers } = useDictionary();
  const field = fieldOfColumn(column, registers);
  const { Input } = partOf(field);
  const [draft, setDraft] = useState<Draft>();
  const [fault, setFault] = useState<Text>();
  const answer = useAnswerQuestion(place);
  const known = whom !== undefined && answer.error !== null && isRefusedAs(answer.error, 'conflict');
  const rest = about === 'rest';
  const none = t(rest ? { zh: '都没有', en: 'None of them' } : { zh: '没有', en: 'None' });
  const send = (value: unknown, isNone = false): void =>
    answer.mutate(
      { question, whom, value, none: isNone },
      {
        onSuccess: ({ left }) => {
          setDraft(undefined);
          if (left > 0) void message.warning(t(leftWords(left)));
          onSaved();
        },
        onError: (error) => setFault(sentenceOf(error)),
      },
    );
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
  const typed = !rest || (isShared(field.kind) && !isSealed(field));
  return (
    <div className="lg-ask" onKeyDownCapture={onKey}>
      {typed ? <label htmlFor={id}>{children}</label> : <span>{children}</span>}
      <div className="lg-gap-input">
        {typed ? (
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
        ) : null}
        {fault === undefined ? null : (
          <span id={`${id}-fault`} className="ln-error" role="alert">
            {t(fault)}
          </span>
        )}
      </div>
      <span className="lg-ask-actions">
        {known ? (
          <Button onClick={() => send(null)}>{t({ zh: '用已知的', en: 'Use what is known' })}</Button>
        ) : (
          <>
            {typed ? (
              <Button loading={answer.isPending} onClick={save}>
                {rest ? t({ zh: '都填这个', en: 'Same for all' }) : t({ zh: '存下', en: 'Save' })}
              </Button>
            ) : null}
            <Button
              type={rest ? 'default' : 'text'}
              disabled={answer.isPending}
              onClick={() => send(null, true)}
              aria-label={t({ zh: '{label}：{none}', en: '{label}: {none}' }, { label, none })}
            >
              {none}
            </Button>
          </>
        )}
      </span>
    </div>
  );
}

const leftWords = (left: number): Text => ({
  zh: `还有 ${left} 人没有登记，存不下。请先登记，报表会自动带出来。`,
  en: `${left} people are not registered yet and could not be kept. Register them first.`,
});
