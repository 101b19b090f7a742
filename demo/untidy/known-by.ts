import type { Person } from '../people/types.ts';
import { namesake } from './resident-values.ts';
import type { CellTruth, RowTruth } from './types.ts';

/** By what a reader can know who a row is about, going by the cells as written. */
export function knownBy(
  person: Person | null,
  cells: Readonly<Record<string, CellTruth>>,
  namesakes: ReadonlySet<string>,
): RowTruth['knownBy'] {
  if (person === null) return 'nothing';
  const number = cells['identityNumber'] ?? cells['disputantNumber'];
  if (typeof number === 'string' || (typeof number === 'object' && number !== null && 'values' in number)) return 'number';
  const named = cells['name'] === person.name && cells['birthDate'] === person.birthDate;
  return named && !namesakes.has(namesake(person)) ? 'name-and-birthday' : 'nothing';
}
