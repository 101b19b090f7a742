import { type Dictionary, type Register, fieldsOf } from '@linli/kernel/model';

/** The fields of one register that point to rows of another. */
export interface Referrer {
  readonly register: Register;
  readonly fields: readonly string[];
}

/** Every register that points to `target`, found through the declarations, so that a new domain is never forgotten. */
export function referencesTo(dictionary: Pick<Dictionary, 'registers'>, target: string): Referrer[] {
  return [...dictionary.registers.values()]
    .map((register) => ({
      register,
      fields: fieldsOf(register)
        .filter(([, field]) => field.kind === 'reference' && field.to === target)
        .map(([key]) => key),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/**
 * Would a row in force, once it points elsewhere, stand beside another that must be the only one? `values` and `others`
 * hold the register's own fields; empty values never clash (SQL's unique).
 */
export function clashes(
  of: Register,
  values: Readonly<Record<string, unknown>>,
  others: readonly Readonly<Record<string, unknown>>[],
): boolean {
  return (of.unique ?? []).some((keys) =>
    others.some((other) => keys.every((key) => values[key] !== null && values[key] !== undefined && values[key] === other[key])),
  );
}
