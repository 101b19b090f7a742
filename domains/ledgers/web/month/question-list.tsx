import { useText } from '@linli/kernel/web';
import { useRef, type ReactElement } from 'react';
import type { Question } from '../forms/wire.ts';
import { QuestionCard } from './question-card.tsx';

interface Props {
  readonly place: string;
  readonly questions: readonly Question[];
}

/** All that the forms still ask, under each other, each question once. Enter saves and goes to the next input. */
export function QuestionList({ place, questions }: Props): ReactElement {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const next = (question: string): void => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
    const at = cards.findIndex((each) => each.dataset['question'] === question);
    cards[at + 1]?.querySelector<HTMLElement>('input, textarea, [role=radio], button')?.focus();
  };
  return (
    <section className="lg-gaps" aria-labelledby="gaps-title">
      <h2 id="gaps-title">
        {t({ zh: '还要您答 {n} 项', en: '{n} things left to answer' }, { n: questions.length })}{' '}
        <span className="ln-hint ln-keys-hint">{t({ zh: '回车存下，到下一项', en: 'Enter saves and goes on' })}</span>
      </h2>
      <ol className="lg-questions" ref={list}>
        {questions.map((each) => (
          <QuestionCard key={each.question} place={place} question={each} onDone={() => next(each.question)} />
        ))}
      </ol>
    </section>
  );
}
