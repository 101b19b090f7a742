import { ageOfPerson } from '../people/population.ts';
import { mobileNumber } from '../people/contact.ts';
import type { Person, PopulationHousehold } from '../people/types.ts';
import { monthEnd, isoOf, parseDay } from '../shared/days.ts';
import { createRandom, shareOf } from '../shared/random.ts';
import type { Habits } from './habits.ts';
import type { Conflict, LedgerKind, UntidyOptions } from './types.ts';

/** A row of a ledger as it should be: canonical values by field name. */
export interface LedgerRow {
  readonly person: Person;
  readonly values: Readonly<Record<string, string | number | null>>;
  /** Household number; rows of one household stand together. */
  readonly household: string;
  readonly estate: string;
  readonly grid: string;
  readonly age: number;
  readonly headNumber: string | null;
  readonly allowanceClass: string | null;
  /** Nothing may be wrong with the row: a truth about two persons or two ledgers hangs on it. */
  readonly guarded: boolean;
}

/** The day for which a ledger was kept: the residents' is three months older than the other. */
export function ledgerDate(ledger: LedgerKind, today: string): string {
  return isoOf(monthEnd(parseDay(today), ledger === 'T01' ? 4 : 1));
}

/** What the low-income ledger says otherwise about a head of household; the same for every file of a seed. */
interface Disagreement {
  readonly phone: string | null;
  readonly shortAddress: string | null;
}

function disagreementOf(seed: string, { household, members }: PopulationHousehold): Disagreement {
  const head = members[household.headIndex];
  if (head === undefined || household.lowIncome === null) return { phone: null, shortAddress: null };
  const random = createRandom(`${seed}/disagreement/${head.key}`);
  const share = shareOf(`${seed}/disagree/${head.key}`);
  return {
    phone: share < 0.14 && head.phone !== null ? mobileNumber(random) : null,
    shortAddress: share > 0.08 && share < 0.2 ? `老城街${random.int(301, 400)}号` : null,
  };
}

/** The values in which the two ledgers disagree, with the date of each. */
export function listConflicts({ population, seed }: UntidyOptions): Conflict[] {
  return population.households.flatMap((home): Conflict[] => {
    const head = home.members[home.household.headIndex];
    if (head === undefined) return [];
    const { phone, shortAddress } = disagreementOf(seed, home);
    const both = (field: Conflict['field'], first: string, second: string): Conflict => ({
      person: head.key,
      field,
      values: [
        { ledger: 'T01', value: first, asOf: ledgerDate('T01', population.today) },
        { ledger: 'T06', value: second, asOf: ledgerDate('T06', population.today) },
      ],
    });
    return [
      ...(phone === null ? [] : [both('phone', head.phone ?? '', phone)]),
      ...(shortAddress === null ? [] : [both('currentAddress', home.dwelling.shortAddress, shortAddress)]),
    ];
  });
}

function noteOf(person: Person): string | null {
  if (person.residences.some(({ relation }) => relation === 'registered-away')) return '外出务工';
  if (person.residences.some(({ relation }) => relation === 'temporary')) return '租住';
  return person.currentPlace !== null && person.registeredPlace !== person.currentPlace ? '人户分离' : null;
}

function inForm(form: Habits['addressForm'], home: PopulationHousehold, short: string): string {
  return form === 'short'
    ? short
    : home.dwelling.address.slice(0, home.dwelling.address.length - home.dwelling.shortAddress.length) + short;
}

function residentValues(person: Person, address: string, grid: string | null): LedgerRow['values'] {
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

const namesake = (person: Person): string => `${person.name} ${person.birthDate}`;

/** Names with birthdays that more than one person of the population has. */
function namesakesOf(options: UntidyOptions): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { members } of options.population.households) {
    for (const person of members) (seen.has(namesake(person)) ? twice : seen).add(namesake(person));
  }
  return twice;
}

/** The rows that the ledger should have, household by household, guests last. */
export function ledgerRows(options: UntidyOptions, form: Habits['addressForm']): LedgerRow[] {
  const { population, ledger, seed, guests } = options;
  const twice = namesakesOf(options);
  const rows: LedgerRow[] = [];
  for (const home of population.households) {
    const { household, dwelling, members } = home;
    const head = members[household.headIndex];
    const other = disagreementOf(seed, home);
    const disagrees = other.phone !== null || other.shortAddress !== null;
    const shared = {
      household: household.number,
      estate: dwelling.estate,
      grid: dwelling.grid ?? '',
      headNumber: head?.identityNumber ?? null,
      allowanceClass: household.lowIncome?.class ?? null,
    };
    if (ledger === 'T01') {
      for (const person of members) {
        const address = person.currentPlace === null ? person.currentAddress : inForm(form, home, dwelling.shortAddress);
        rows.push({
          ...shared,
          person,
          values: residentValues(person, address, dwelling.grid ?? null),
          age: ageOfPerson(person, population.today),
          guarded: twice.has(namesake(person)) || (disagrees && person === head),
        });
      }
    } else if (head !== undefined && household.lowIncome !== null) {
      const { familySize, coveredPersons, category, monthlyAmountFen, since, bankAccount } = household.lowIncome;
      const values = {
        headName: head.name,
        identityNumber: head.identityNumber,
        familySize,
        coveredPersons,
        category,
        monthlyAmountFen,
        since,
        currentAddress: inForm(form, home, other.shortAddress ?? dwelling.shortAddress),
        phone: other.phone ?? head.phone,
        bankAccount,
        note: null,
      };
      rows.push({
        ...shared,
        person: head,
        values,
        age: ageOfPerson(head, population.today),
        guarded: twice.has(namesake(head)) || disagrees,
      });
    }
  }
  for (const [at, person] of (ledger === 'T01' ? (guests ?? []) : []).entries()) {
    const values = { ...residentValues(person, person.currentAddress, null), relationToHead: '0', note: '人户分离' };
    rows.push({
      person,
      values,
      household: `G${at + 1}`,
      estate: rows[0]?.estate ?? '其他',
      grid: rows[0]?.grid ?? '',
      age: ageOfPerson(person, population.today),
      headNumber: null,
      allowanceClass: null,
      guarded: false,
    });
  }
  return rows;
}
