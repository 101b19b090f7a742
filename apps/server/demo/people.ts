import type { Person, PopulationHousehold } from '@linli/demo/people';
import { generatePopulation } from '@linli/demo/people';
import type { Register } from '@linli/kernel/model';
import { type NewRow, type Work, insertRows, newId } from '@linli/kernel/server';
import { dwelling, household, person, residence } from '@linli/residents/model';
import { elderCare, lowIncome } from '@linli/statuses/model';

/** Rows of one batch, by register, in the order in which their references allow them to be written. */
class Batch {
  readonly #rows = new Map<Register, NewRow[]>([
    [dwelling, []],
    [person, []],
    [household, []],
    [residence, []],
    [lowIncome, []],
    [elderCare, []],
  ]);
  size = 0;

  add(of: Register, place: string, values: Record<string, unknown>): string {
    const id = newId();
    this.#rows.get(of)?.push({ id, place, values, origins: { '*': { kind: 'system', label: 'demo' } } });
    this.size += 1;
    return id;
  }

  async write(work: Work): Promise<void> {
    for (const [of, rows] of this.#rows) {
      await insertRows(work, of, rows);
      rows.length = 0;
    }
    this.size = 0;
  }
}

const BATCH_ROWS = 4_000; // a few megabytes of JSON a statement

export interface PeopleSeed {
  readonly place: string;
  readonly persons: number;
  readonly today: string;
  readonly seed: string;
}

/** Invented residents of a community, down to homes and households; answers how many people it wrote. */
export async function loadPeople(work: Work, seed: PeopleSeed, written: (persons: number) => void = () => undefined): Promise<number> {
  const batch = new Batch();
  let persons = 0;
  for (const each of generatePopulation(seed)) {
    persons += addHousehold(batch, seed.place, each);
    if (batch.size >= BATCH_ROWS) {
      await batch.write(work);
      written(persons);
    }
  }
  await batch.write(work);
  written(persons);
  return persons;
}

function addHousehold(batch: Batch, place: string, each: PopulationHousehold): number {
  const { address, kind, areaM2, grid } = each.dwelling;
  const home = batch.add(dwelling, grid ?? place, { address, kind, areaM2 });
  const ids = each.members.map((member) => addPerson(batch, grid ?? place, member));
  const { number, headIndex, kind: householdKind } = each.household;
  const family = batch.add(household, place, { number, kind: householdKind, head: ids[headIndex] ?? null, dwelling: home, address, familySize: each.members.length });
  each.members.forEach((member, index) => {
    for (const { relation, from } of member.residences) {
      batch.add(residence, place, { person: ids[index], relation, since: from, household: family, relationToHead: member.relationToHead, dwelling: member.currentPlace === place ? home : null });
    }
    if (member.elder !== null) addElder(batch, place, ids[index] ?? '', member.elder);
  });
  const aid = each.household.lowIncome;
  if (aid !== null) {
    const { monthlyAmountFen, ...values } = aid;
    batch.add(lowIncome, place, { ...values, person: ids[headIndex], monthlyAmount: monthlyAmountFen });
  }
  return each.members.length;
}

function addPerson(batch: Batch, place: string, member: Person): string {
  const { name, sex, birthDate, identityNumber, ethnicGroup, maritalStatus, education, politicalStatus, phone, employer, registeredAddress, registeredPlace, currentAddress } = member;
  const values = { name, sex, birthDate, identityNumber, idType: '01', ethnicGroup, maritalStatus, education, politicalStatus, phone, employer, registeredAddress, registeredPlace, currentAddress };
  return batch.add(person, place, values);
}

function addElder(batch: Batch, place: string, id: string, elder: NonNullable<Person['elder']>): void {
  const contact = elder.emergencyContact;
  batch.add(elderCare, place, {
    person: id,
    livingSituation: elder.livingSituation,
    careAbility: elder.careAbility,
    subsidies: elder.subsidies,
    emergencyContact: contact === null ? null : `${contact.name}（${contact.relation}）${contact.phone}`,
  });
}
