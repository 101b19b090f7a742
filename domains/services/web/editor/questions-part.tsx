import { useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Question } from '../../model/item-form.ts';
import { blankChoice, blankQuestion } from './draft.ts';
import { TextPair } from './text-pair.tsx';
import { WhenSelect } from './when-select.tsx';

interface Props {
  readonly questions: readonly Question[];
  readonly onChange: (questions: Question[]) => void;
}

const CHOICES_MIN = 2;

/** What the counter asks, in its order; a later question may hang on an earlier one. */
export function QuestionsPart({ questions, onChange }: Props): ReactElement {
  const t = useText();
  const put = (at: number, change: Partial<Question>): void =>
    onChange(questions.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <section className="ln-panel">
      <h2>{t({ zh: '问居民的问题', en: 'Questions' })}</h2>
      <p className="ln-hint">
        {t({
          zh: '答案决定要哪些材料。怎么答都一样的不要问。',
          en: 'The answers decide which papers are needed. Ask nothing that changes nothing.',
        })}
      </p>
      {questions.map((question, at) => (
        <fieldset key={question.key} className="sv-block">
          <legend>{t({ zh: '第 {n} 个问题', en: 'Question {n}' }, { n: at + 1 })}</legend>
          <TextPair
            id={`ask-${question.key}`}
            label={t({ zh: '怎么问', en: 'The question' })}
            value={question.ask}
            onChange={(ask) => put(at, { ask })}
          />
          <WhenSelect
            id={`ask-when-${question.key}`}
            when={question.when}
            questions={questions.slice(0, at)}
            onChange={(when) => put(at, { when })}
          />
          {question.choices.map((choice, index) => {
            const set = (change: Partial<typeof choice>): void =>
              put(at, { choices: question.choices.map((each, place) => (place === index ? { ...each, ...change } : each)) });
            return (
              <div key={choice.key} className="sv-answer">
                <TextPair
                  id={`choice-${question.key}-${choice.key}`}
                  label={t({ zh: '选项 {n}', en: 'Choice {n}' }, { n: index + 1 })}
                  value={choice.label}
                  onChange={(label) => set({ label })}
                />
                <TextPair
                  id={`note-${question.key}-${choice.key}`}
                  label={t({ zh: '这样答要提醒什么（可以不填）', en: 'What to tell whoever answers so (optional)' })}
                  value={choice.note ?? { zh: '', en: '' }}
                  onChange={(note) => set({ note })}
                />
                <Button
                  size="small"
                  disabled={question.choices.length <= CHOICES_MIN}
                  onClick={() => put(at, { choices: question.choices.filter((_, place) => place !== index) })}
                >
                  {t({ zh: '去掉这个选项', en: 'Take this choice out' })}
                </Button>
              </div>
            );
          })}
          <div className="ln-actions">
            <Button size="small" onClick={() => put(at, { choices: [...question.choices, blankChoice(question.choices)] })}>
              {t({ zh: '加一个选项', en: 'Add a choice' })}
            </Button>
            <Button size="small" onClick={() => onChange(questions.filter((_, index) => index !== at))}>
              {t({ zh: '去掉这个问题', en: 'Take this question out' })}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...questions, blankQuestion(questions)])}>{t({ zh: '加一个问题', en: 'Add a question' })}</Button>
    </section>
  );
}
