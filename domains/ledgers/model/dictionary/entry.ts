import type { Field, FieldKind, Register, Text } from '@linli/kernel/model';
import type { Role } from './role.ts';

/** Where an entry's value is kept. */
export interface Target {
  readonly register: Register;
  readonly field: string;
}

/**
 * One fact that a ledger may ask, by its path: `person.name`, `low-income.monthlyAmount`, `landlord.name`. An entry with a
 * target is kept in that field of that register; one without is known for what it is, but has no home (it goes to the tray).
 */
export interface Entry {
  readonly path: string;
  readonly role: Role;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly target?: Target;
  readonly field?: Field;
  /** The register whose rows lie in the grid that the entry names: the grid is a row's place, no field. */
  readonly grid?: Register;
  /** Kept nowhere because it can be reckoned from others: age, number of the line. */
  readonly derived?: true;
  /** Headers that mean this entry, as departments print them. */
  readonly headers: readonly string[];
}

export const isHome = (entry: Entry): entry is Entry & { target: Target; field: Field } => entry.target !== undefined;
