import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/index.ts';
import type { InputProps } from './field-part.ts';
import { exampleOf } from './format-value.ts';

/** Several lines; the box grows with them. Enter makes a new line here, Ctrl+Enter sends the form. */
export function LongTextInput({ id, field, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  const language = useLanguage();
  return (
    <Input.TextArea
      id={id}
      value={typeof draft === 'string' ? draft : ''}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
      autoSize={{ minRows: 2, maxRows: 12 }}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-required={field.required === true}
      placeholder={exampleOf(field, language)}
    />
  );
}
