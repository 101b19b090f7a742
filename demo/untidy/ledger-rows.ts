import { ageOfPerson } from '../people/population.ts';
import { conflictsOfRows, furtherRows } from './further-rows.ts';
import type { Habits } from './habits.ts';
import { disagreementOf } from './history.ts';
import { inForm, ledgerDate, namesake, namesakesOf, residentValues } from './resident-values.ts';
import type { LedgerRow } from './row.ts';
import type { Conflict, UntidyOptions } from './types.ts';

/** The values in which a ledger and the residents' one disagree, with the date of each; for that one itself, those of the low-income ledger. */
export function listConflicts(options: UntidyOptions): Conflict[] {
  const { population, seed, ledger } = options;
  if (ledger !== 'T01' && ledger !== 'T06') return conflictsOfRows(options, ledger);
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

/** The rows that the ledger should have, household by household, guests last. */
export function ledgerRows(options: UntidyOptions, form: Habits['addressForm']): LedgerRow[] {
  const { population, ledger, seed, guests } = options;
  if (ledger !== 'T01' && ledger !== 'T06') return furtherRows(options, ledger, form);
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
          record: person.key,
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
        record: head.key,
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
      record: person.key,
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
