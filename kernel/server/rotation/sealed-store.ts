import { type Dictionary, columnsOfRegister, fieldsOf, isSealed, tableOf } from '../../model/index.ts';

/** A table with sealed columns: all that is needed to find them and to seal them anew. */
export interface SealedStore {
  /** `residents.person`. */
  readonly table: string;
  /** Columns of its primary key, in their order, with their types. */
  readonly key: readonly (readonly [column: string, type: string])[];
  /** Sealed columns, and what each ciphertext is bound to. */
  readonly columns: readonly { readonly name: string; readonly about: string }[];
  /** The salt of a row: a column of its own, or one of another table that shares the beginning of the key. */
  readonly salt: { readonly column: string; readonly from?: { readonly table: string; readonly key: readonly string[] } };
}

/** What follows from the declarations of registers; other tables are told by their domains. */
export function sealedRegisters(dictionary: Dictionary): SealedStore[] {
  return [...dictionary.registers.values()].flatMap((of): SealedStore[] => {
    const columns = columnsOfRegister(of)
      .filter((column) => column.role === 'sealed')
      .map((column) => ({ name: column.name, about: `${of.name}.${column.field}` }));
    if (columns.length === 0) return [];
    const key = [['county', 'text'], ['id', 'uuid']] as const; // prettier-ignore
    return [{ table: tableOf(of), key, columns, salt: { column: 'key_salt' } }];
  });
}

/** Sealed fields by register, as the trail of changes keeps them. */
export const sealedTrail = (dictionary: Dictionary): { register: string; fields: string[] }[] =>
  [...dictionary.registers.values()].flatMap((of) => {
    const fields = fieldsOf(of)
      .filter(([, field]) => isSealed(field))
      .map(([key]) => key);
    return fields.length === 0 ? [] : [{ register: of.name, fields }];
  });

/** `from residents.person as t`, with the table of the salt beside it where that is another. */
export function fromOf(store: SealedStore): string {
  const { from } = store.salt;
  if (from === undefined) return `${store.table} as t`;
  return `${store.table} as t join ${from.table} as s on ${from.key.map((column) => `s.${column} = t.${column}`).join(' and ')}`;
}

export const saltOf = (store: SealedStore): string => `${store.salt.from === undefined ? 't' : 's'}.${store.salt.column}`;

/** The generation of an envelope (bytes 2 and 3, see crypto/seal.ts). */
export const generationIn = (column: string): string => `get_byte(${column}, 1) * 256 + get_byte(${column}, 2)`;
