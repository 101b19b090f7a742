import type { Person, Population } from '../people/types.ts';

const isCommunity = (code: string): boolean => code.length === 12;

/**
 * Persons of one place whom another place's ledger lists as well, those who are registered elsewhere in the county first:
 * one person in two communities, with one number.
 */
export function listGuests(from: Population, count: number): Person[] {
  const living = from.households.flatMap(({ members }) => members).filter(({ currentPlace }) => currentPlace === from.place);
  const apart = (person: Person): boolean => person.registeredPlace !== from.place && isCommunity(person.registeredPlace);
  return [...living.filter(apart), ...living.filter((person) => !apart(person))].slice(0, count);
}
