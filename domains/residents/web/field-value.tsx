import type { Field } from '@linli/kernel/model';
import { isEmptyValue, partOf, UNKNOWN } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { person } from '../model/index.ts';

/** A field of a person by its name in the declaration. */
export const fieldOf = (key: string): Field | undefined => Object.entries(person.fields).find(([name]) => name === key)?.[1];

/** A value as it is shown everywhere; a masked one stays masked. */
export function FieldValue({ name, value }: { readonly name: string; readonly value: unknown }): ReactElement {
  const field = fieldOf(name);
  if (field === undefined || isEmptyValue(value)) return <span className="ln-nothing">{UNKNOWN}</span>;
  const { Display } = partOf(field);
  return <Display field={field} value={value} />;
}
