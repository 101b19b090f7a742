import { checkCharacter } from '../people/identity-number.ts';
import type { Person, PopulationHousehold } from '../people/types.ts';
import type { Row } from './rows.ts';
import { wholeCommunities } from './profiles.ts';

/** One person in so many stands twice, so that the queue of pairs has something to decide. */
const ONE_IN = 800;

/** As an old paper has the number: the first digit of the serial misread before a number of 15 was made 18. */
function misread(number: string): string {
  const digits = `${number.slice(0, 14)}9${number.slice(15, 17)}`;
  return digits + checkCharacter(digits);
}

/** What the older ledger knew: no number and the same phone, no number and another address, or a misread number. */
function remembered({ identityNumber, phone, currentAddress, registeredAddress }: Person, no: number) {
  if (no % 3 === 0) return { identityNumber: null, phone, currentAddress };
  return no % 3 === 1
    ? { identityNumber: null, phone: null, currentAddress: registeredAddress }
    : { identityNumber: misread(identityNumber), phone, currentAddress };
}

/** People of the household who stand in the registers a second time, from an older ledger that knew less of them. */
export function* twiceRows({ household, members }: PopulationHousehold): Generator<Row> {
  const place = household.key.slice(0, 12);
  if (!wholeCommunities.some((each) => each === place)) return;
  for (const person of members) {
    const { key, index, name, sex, birthDate, phone, currentPlace } = person;
    if (index % ONE_IN !== 17 || phone === null || currentPlace === null) continue;
    yield {
      register: 'residents.person',
      place,
      key: `${key}/twice`,
      fields: { name, idType: '01', sex, birthDate, ...remembered(person, Math.floor(index / ONE_IN)), note: null },
    };
  }
}
