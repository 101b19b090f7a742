import type { Person, PopulationHousehold } from '../people/types.ts';
import { isoOf, monthEnd, parseDay } from '../shared/days.ts';
import type { Habits } from './habits.ts';
import { type LedgerKind, ledgerTables } from './ledgers.ts';
import type { Values } from './row.ts';
import type { UntidyOptions } from './types.ts';

/** The day for which a ledger was kept. */
export function ledgerDate(ledger: LedgerKind, today: string): string {
  return isoOf(monthEnd(parseDay(today), ledgerTables[ledger].monthsBack));
}

function noteOf(person: Person): string | null {
  if (person.residences.some(({ relation }) => relation === 'registered-away')) return '外出务工';
  if (person.residences.some(({ relation }) => relation === 'temporary')) return '租住';
  return person.currentPlace !== null && person.registeredPlace !== person.currentPlace ? '人户分离' : null;
}

export function inForm(form: Habits['addressForm'], home: PopulationHousehold, short: string): string {
  return form === 'short'
    ? short
    : home.dwelling.address.slice(0, home.dwelling.address.length - home.dwelling.shortAddress.length) + short;
}

export function residentValues(person: Person, address: string, grid: string | null): Values {
  const {
    name,
    sex,
    ethnicGroup,
    birthDate,
    identityNumber,
    registeredAddress,
    phone,
    maritalStatus,
    education,
    politicalStatus,
    employer,
    relationToHead,
  } = person;
  return {
    name,
    sex,
    ethnicGroup,
    birthDate,
    identityNumber,
    registeredAddress,
    currentAddress: address,
    phone,
    maritalStatus,
    education,
    politicalStatus,
    employer,
    relationToHead,
    gridCode: grid,
    note: noteOf(person),
  };
}

export const namesake = (person: Person): string => `${person.name} ${person.birthDate}`;

/** Names with birthdays that more than one person of the population has. */
export function namesakesOf(options: UntidyOptions): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { members } of options.population.households) {
    for (const person of members) (seen.has(namesake(person)) ? twice : seen).add(namesake(person));
  }
  return twice;
}
