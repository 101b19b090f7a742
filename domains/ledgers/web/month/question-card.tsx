import { useText } from '@linli/kernel/web';
import { useId, useRef, useState, type ReactElement } from 'react';
import type { Question } from '../forms/wire.ts';
import { AskLine } from './ask-line.tsx';

interface Props {
  readonly place: string;
  readonly question: Question;
  /** Nothing is left of this one: the next card is meant. */
  readonly onDone: () => void;
}

const FEW = 4; // so many stand under each other at once; more are opened on purpose

/** One question: what, in which forms, about whom. Answered one by one, for all at once, or with none of them. */
export function QuestionCard({ place, question, onDone }: Props): ReactElement {
  const t = useText();
  const title = useId();
  const card = useRef<HTMLLIElement>(null);
  const [opened, setOpened] = useState<boolean>();
  const { column, people, asked, forms } = question;
  const ofCommunity = people[0]?.whom === null;
  const open = opened ?? asked <= FEW;
  const unit = column.unit === null || column.unit === '' ? null : <span className="ln-unit">（{column.unit}）</span>;
  const inForms =
    forms.length === 1
      ? t({ zh: '《{title}》要', en: 'for {title}' }, { title: forms[0] ?? '' })
      : t(
          { zh: '《{title}》等 {n} 份要，问一次', en: 'for {title} and others, {n} forms, asked once' },
          { title: forms[0] ?? '', n: forms.length },
        );
  const next = (whom: string | null): void => {
    const lines = [...(card.current?.querySelectorAll<HTMLElement>('[data-whom]') ?? [])];
    const at = lines.findIndex((each) => each.dataset['whom'] === whom);
    const input = lines[at + 1]?.querySelector<HTMLElement>('input, textarea, [role=radio]');
    if (input == null || asked <= 1) onDone();
    else input.focus();
  };
  if (ofCommunity)
    return (
      <li className="lg-question" ref={card} data-question={question.question}>
        <AskLine place={place} question={question.question} about="community" column={column} label={column.header} onSaved={onDone}>
          <strong>{column.header}</strong>
          {unit} <span className="ln-hint">{inForms}</span>
        </AskLine>
      </li>
    );
  const names = people.slice(0, 3).map((each) => each.who ?? '—');
  return (
    <li className="lg-question" ref={card} data-question={question.question} aria-labelledby={title}>
      <div className="lg-question-head">
        <h3 id={title}>
          {column.header}
          {unit} <span className="ln-figures">{t({ zh: '{n} 人', en: '{n} people' }, { n: asked })}</span>
        </h3>
        <span className="ln-hint">{inForms}</span>
      </div>
      {open ? (
        <ul>
          {people.map(({ whom, who, hint }) => (
            <li key={whom} data-whom={whom}>
              <AskLine
                place={place}
                question={question.question}
                about="one"
                whom={whom ?? undefined}
                column={column}
                label={`${who ?? ''} ${column.header}`.trim()}
                onSaved={() => next(whom)}
              >
                {who ?? '—'} {hint === null ? null : <span className="ln-hint">{hint}</span>}
              </AskLine>
            </li>
          ))}
          {asked > people.length ? (
            <li className="ln-hint">
              {t({ zh: '先列 {n} 人，答完接着列。', en: 'The first {n}; the rest follows.' }, { n: people.length })}
            </li>
          ) : null}
        </ul>
      ) : null}
      {asked > 1 ? (
        <AskLine
          place={place}
          question={question.question}
          about="rest"
          column={column}
          label={t({ zh: '其余 {n} 人 {header}', en: 'The other {n}: {header}' }, { n: asked, header: column.header })}
          onSaved={onDone}
        >
          {open ? (
            t({ zh: '其余 {n} 人', en: 'The other {n}' }, { n: asked })
          ) : (
            <>
              {t({ zh: '{names}等', en: '{names} and others' }, { names: names.join(t({ zh: '、', en: ', ' })) })}{' '}
              <button type="button" className="ln-plain" onClick={() => setOpened(true)}>
                {t({ zh: '逐个填', en: 'One by one' })}
              </button>
            </>
          )}
        </AskLine>
      ) : null}
    </li>
  );
}
