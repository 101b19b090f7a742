import type { ReactElement } from 'react';
import { PlaceField } from '../places/index.ts';
import type { InputProps } from './field-part.ts';

/** Any place of the country, beginning near where the row lives. */
export function PlaceInput({ id, field, label, draft, onChange, invalid, describedBy, place }: InputProps): ReactElement {
  const value = typeof draft === 'string' ? draft : undefined;
  return (
    <PlaceField
      id={id}
      label={label}
      value={value}
      onChange={onChange}
      root=""
      start={place}
      invalid={invalid}
      describedBy={describedBy}
      clearable={field.required !== true}
    />
  );
}
