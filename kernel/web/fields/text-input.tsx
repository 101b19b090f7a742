import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/index.ts';
import type { FieldKind } from '../../model/index.ts';
import type { InputProps } from './field-part.ts';
import { exampleOf, unitOf } from './format-value.ts';

const keyboards: Partial<Record<FieldKind, 'numeric' | 'decimal' | 'tel'>> = {
  integer: 'numeric',
  decimal: 'decimal',
  money: 'decimal',
  phone: 'tel',
  account: 'numeric',
};

/** One line that is typed; figures get their unit behind them and the phone's number keys. */
export function TextInput({ id, field, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  const language = useLanguage();
  const unit = unitOf(field)?.[language];
  return (
    <Input
      id={id}
      value={typeof draft === 'string' ? draft : ''}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
      autoComplete="off"
      inputMode={keyboards[field.kind]}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      aria-required={field.required === true}
      placeholder={exampleOf(field, language)}
      suffix={unit}
    />
  );
}
