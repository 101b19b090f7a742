import { useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Question } from '../../model/item-form.ts';
import type { Answers } from '../../model/papers.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onAnswer: (question: string, choice: string) => void;
  readonly onClear: () => void;
}

/** What to ask the person in front of the counter, so that nobody is sent for a paper in vain. */
export function QuestionList({ questions, answers, onAnswer, onClear }: Props): ReactElement | null {
  const t = useText();
  if (questions.length === 0) return null;
  const any = questions.some(({ key }) => answers[key] !== undefined);
  return (
    <div className={any ? 'sv-questions' : 'sv-questions sv-unasked'}>
      <p className="ln-hint ln-no-print">
        {t({ zh: '先问几句，只列这个人要的材料：', en: 'A few questions, so that only what this person needs is listed:' })}
        {any ? (
          <Button type="link" size="small" onClick={onClear}>
            {t({ zh: '重新问', en: 'Ask again' })}
          </Button>
        ) : null}
      </p>
      {questions.map(({ key, ask, choices }) => (
        <fieldset key={key} className={answers[key] === undefined ? 'sv-question ln-no-print' : 'sv-question'}>
          <legend>{t(ask)}</legend>
          {choices.map((choice) => (
            <label key={choice.key} className={answers[key] === choice.key ? 'sv-choice sv-chosen' : 'sv-choice'}>
              <input type="radio" name={`ask-${key}`} checked={answers[key] === choice.key} onChange={() => onAnswer(key, choice.key)} />
              {t(choice.label)}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
