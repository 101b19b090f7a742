import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/index.ts';
import { CodeSelect } from './code-select.tsx';
import { FewChoices } from './few-choices.tsx';
import type { InputProps } from './field-part.ts';

const FEW = 4; // that many stand side by side in half a form

const chosen = (draft: unknown): string[] =>
  (Array.isArray(draft) ? draft : [draft]).filter((each): each is string => typeof each === 'string' && each !== '');

/** One of a list: a few are all shown, of many one is searched. */
export function CodeInput({ id, field, label, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  const language = useLanguage();
  const items = field.codes?.items ?? [];
  if (items.length <= FEW) {
    return (
      <FewChoices
        id={id}
        label={label}
        choices={items.map((item) => ({ value: item.code, label: item[language] }))}
        value={chosen(draft)[0]}
        onChange={onChange}
        required={field.required === true}
        invalid={invalid}
        describedBy={describedBy}
      />
    );
  }
  return (
    <CodeSelect
      id={id}
      list={field.codes}
      value={chosen(draft)}
      onChange={(next) => onChange(next[0])}
      many={false}
      onLeave={onLeave}
      invalid={invalid}
      describedBy={describedBy}
    />
  );
}

/** Several of a list. */
export function CodesInput({ id, field, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  return (
    <CodeSelect
      id={id}
      list={field.codes}
      value={chosen(draft)}
      onChange={(next) => onChange(next.length === 0 ? undefined : next)}
      many
      onLeave={onLeave}
      invalid={invalid}
      describedBy={describedBy}
    />
  );
}
