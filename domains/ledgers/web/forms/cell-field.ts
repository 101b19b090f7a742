import { type Field, type Register, findField, integer, text } from '@linli/kernel/model';
import { fieldOfAnswer, newFieldKinds } from '../../model/forms/design.ts';
import type { FormColumn } from './wire.ts';

/** How a gap of this column is typed: as its register declares it, or by the kind of the new field. */
export function fieldOfColumn(column: FormColumn, registers: ReadonlyMap<string, Register>): Field {
  const register = column.register === null ? undefined : registers.get(column.register);
  const declared = register === undefined || column.field === null ? undefined : findField(register, column.field);
  const label = { zh: column.header, en: column.header };
  if (declared !== undefined) return { ...declared, label };
  const kind = newFieldKinds.find((each) => each === column.kind);
  if (kind !== undefined) return fieldOfAnswer({ label: column.header, kind });
  return column.from === 'fact' ? integer({ label }) : text({ label });
}
