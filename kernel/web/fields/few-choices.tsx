import type { ReactElement } from 'react';
import { useText } from '../i18n/index.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
}

/** A handful of choices, all in sight: one key or one click. What may be empty can be emptied again. */
export function FewChoices({ id, label, choices, value, onChange, required, invalid, describedBy }: Props): ReactElement {
  const t = useText();
  return (
    <div
      id={id}
      tabIndex={-1}
      className="ln-choices"
      role="radiogroup"
      aria-label={label}
      aria-required={required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
    >
      {choices.map((choice) => (
        <label key={choice.value} className="ln-choice">
          <input type="radio" name={id} value={choice.value} checked={value === choice.value} onChange={() => onChange(choice.value)} />
          {choice.label}
        </label>
      ))}
      {!required && value !== undefined ? (
        <button type="button" className="ln-plain" onClick={() => onChange(undefined)}>
          {t({ zh: '清除', en: 'Clear' })}
        </button>
      ) : null}
    </div>
  );
}
