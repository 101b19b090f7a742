import type { ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import { FewChoices } from './few-choices.tsx';
import type { InputProps } from './field-part.ts';

/** Yes, no, or not known: a single box to tick could not tell the last two apart. */
export function YesNoInput({ id, field, label, draft, onChange, invalid, describedBy }: InputProps): ReactElement {
  const t = useText();
  const choices = [
    { value: 'true', label: t({ zh: '是', en: 'Yes' }) },
    { value: 'false', label: t({ zh: '否', en: 'No' }) },
  ];
  return (
    <FewChoices
      id={id}
      label={label}
      choices={choices}
      value={typeof draft === 'boolean' ? String(draft) : undefined}
      onChange={(value) => onChange(value === undefined ? undefined : value === 'true')}
      required={field.required === true}
      invalid={invalid}
      describedBy={describedBy}
    />
  );
}
