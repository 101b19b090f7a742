import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

/** A label above its control, its hint between them, and what is wrong below. The control names `<id>-hint` and `<id>-fault`. */
export function Field({ id, label, hint, fault, children }: Props): ReactElement {
  return (
    <div className="fd-field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="fd-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {fault === undefined ? null : (
        <p className="fd-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

interface WordsProps extends Omit<Props, 'fault' | 'children'> {
  readonly max: number;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** A few sentences. */
export function Words({ id, label, hint, max, value, onChange }: WordsProps): ReactElement {
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea
        id={id}
        className="fd-input"
        rows={3}
        maxLength={max}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly legend: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A few things of which one is chosen, each as large as a thumb. */
export function Choices({ name, legend, value, choices, onChange }: ChoiceProps): ReactElement {
  return (
    <fieldset className="fd-choices">
      <legend>{legend}</legend>
      <div className="fd-choice-list">
        {choices.map((each) => (
          <label key={each.value} className="fd-choice">
            <input type="radio" name={name} value={each.value} checked={value === each.value} onChange={() => onChange(each.value)} />
            <span>{each.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
