import { type Field, type FieldKind, type Register, readValue } from '@linli/kernel/model';
import { isEmptyValue, partOf, UNKNOWN, useDictionary, useSession } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { person } from '../model/index.ts';

/** A person as the county of the place knows it, with the fields that it added. */
export const usePersonHere = (): Register => useDictionary().registers.get(person.name) ?? person;

/** A field of a person by its name. */
export function useFieldOf(): (key: string) => Field | undefined {
  const { fields } = usePersonHere();
  return (key) => (Object.hasOwn(fields, key) ? fields[key] : undefined);
}

const toldInWords: readonly FieldKind[] = ['integer', 'decimal', 'money', 'yesNo', 'codes'];

/** A value as it is shown everywhere; a masked one stays masked. */
export function FieldValue({ name, value }: { readonly name: string; readonly value: unknown }): ReactElement {
  const field = useFieldOf()(name);
  const session = useSession();
  if (field === undefined || isEmptyValue(value)) return <span className="ln-nothing">{UNKNOWN}</span>;
  const { Display } = partOf(field);
  // A proposal keeps every value as it was written.
  const read = typeof value === 'string' && toldInWords.includes(field.kind) ? readValue(field, value, session) : undefined;
  return <Display field={field} value={read?.ok === true ? read.value : value} />;
}
