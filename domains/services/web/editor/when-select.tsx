import { useText } from '@linli/kernel/web';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import type { Condition, Question } from '../../model/item-form.ts';

interface Props {
  readonly id: string;
  readonly when: readonly Condition[];
  /** The questions that it may hang on. */
  readonly questions: readonly Question[];
  readonly onChange: (when: Condition[]) => void;
}

const PARTED = ' ';

/** On which answers it hangs: answers of one question are alternatives, several questions must all fit. */
export function WhenSelect({ id, when, questions, onChange }: Props): ReactElement | null {
  const t = useText();
  if (questions.length === 0) return null;
  const value = when.flatMap(({ question, answers }) => answers.map((answer) => question + PARTED + answer));
  const change = (picked: readonly string[]): void => {
    const groups = Map.groupBy(
      picked.map((each) => each.split(PARTED)),
      ([question]) => question ?? '',
    );
    onChange([...groups].map(([question, pairs]) => ({ question, answers: pairs.map(([, answer]) => answer ?? '') })));
  };
  return (
    <div className="ln-field">
      <label htmlFor={id}>{t({ zh: '哪种情况才要（不选就是都要）', en: 'Only when (nothing chosen: always)' })}</label>
      <Select<string[]>
        id={id}
        mode="multiple"
        value={value}
        placeholder={t({ zh: '都要', en: 'Always' })}
        options={questions.map((question) => ({
          label: t(question.ask),
          title: t(question.ask),
          options: question.choices.map((choice) => ({
            value: question.key + PARTED + choice.key,
            label: `${t(question.ask)}：${t(choice.label)}`,
          })),
        }))}
        onChange={change}
      />
    </div>
  );
}
