import type { Person, PopulationHousehold } from '../people/types.ts';
import { ageOfPerson } from '../people/population.ts';
import { isoOf, parseDay } from '../shared/days.ts';
import { createRandom, shareOf } from '../shared/random.ts';
import type { Row } from './rows.ts';

/** Nine characters, as printed on the card. Known of those who draw a pension; others are asked when they need it. */
const socialCardOf = ({ employer, key }: Person): string | null =>
  employer === '退休' ? `A${String(Math.floor(shareOf(`card/${key}`) * 100_000_000)).padStart(8, '0')}` : null;

const AGREED_SHARE = 0.2; // of the elders who live alone and were asked for visits

function personRow(person: Person, place: string, grid: string | undefined): Row {
  const {
    key,
    name,
    identityNumber,
    sex,
    birthDate,
    ethnicGroup,
    maritalStatus,
    education,
    politicalStatus,
    phone,
    employer,
    registeredAddress,
    registeredPlace,
    currentAddress,
    currentPlace,
  } = person;
  return {
    register: 'residents.person',
    place: currentPlace === null ? place : (grid ?? place),
    key,
    fields: {
      name,
      identityNumber,
      idType: '01',
      sex,
      birthDate,
      ethnicGroup,
      maritalStatus,
      education,
      politicalStatus,
      phone,
      socialCard: socialCardOf(person),
      employer,
      registeredAddress,
      registeredPlace,
      currentAddress,
      note: null,
    },
  };
}

function* careRows(home: PopulationHousehold, place: string): Generator<Row> {
  const { household, members } = home;
  const head = members[household.headIndex];
  if (household.lowIncome !== null && head !== undefined) {
    const { monthlyAmountFen, class: group, ...rest } = household.lowIncome;
    yield {
      register: 'statuses.low-income',
      place,
      key: `${head.key}/low-income`,
      fields: { person: { ref: head.key }, ...rest, class: group, monthlyAmount: monthlyAmountFen, note: null },
    };
  }
  for (const { key, elder } of members) {
    if (elder === null) continue;
    const { livingSituation, careAbility, subsidies, emergencyContact } = elder;
    const contact = emergencyContact === null ? null : `${emergencyContact.name}（${emergencyContact.relation}）${emergencyContact.phone}`;
    yield {
      register: 'statuses.elder-care',
      place,
      key: `${key}/elder-care`,
      fields: { person: { ref: key }, livingSituation, careAbility, subsidies, emergencyContact: contact, assessedOn: null, note: null },
    };
    if (livingSituation === 'alone' && shareOf(`visits/${key}`) < AGREED_SHARE)
      yield {
        register: 'grids.visit-agreement',
        place,
        key: `${key}/visits`,
        fields: { person: { ref: key }, groups: ['lone-elder'], ground: 'agreed', agreedOn: '2026-01-12', wishes: null, until: null },
      };
  }
}

/** One household as rows of the registers: persons, home, household, residences, allowance, care of elders. References point backwards. */
export function* residentRows(home: PopulationHousehold): Generator<Row> {
  const { dwelling, household, members } = home;
  const place = household.key.slice(0, 12);
  const at = dwelling.grid ?? place;
  for (const person of members) yield personRow(person, place, dwelling.grid);
  const dwellingKey = `${household.key}/dwelling`;
  yield {
    register: 'residents.dwelling',
    place: at,
    key: dwellingKey,
    fields: {
      address: dwelling.address,
      kind: dwelling.kind,
      areaM2: dwelling.areaM2,
      position: dwelling.position === undefined ? null : { type: 'Point', coordinates: dwelling.position },
      note: null,
    },
  };
  const head = members[household.headIndex];
  yield {
    register: 'residents.household',
    place: at,
    key: household.key,
    fields: {
      number: household.number,
      head: head === undefined ? null : { ref: head.key },
      kind: household.kind,
      dwelling: { ref: dwellingKey },
      address: dwelling.address,
      familySize: members.length,
    },
  };
  for (const { key, residences, relationToHead } of members) {
    for (const { relation, from } of residences) {
      yield {
        register: 'residents.residence',
        place,
        key: `${key}/${relation}`,
        fields: {
          person: { ref: key },
          relation,
          since: from,
          until: null,
          household: { ref: household.key },
          relationToHead,
          dwelling: relation === 'registered-away' ? null : { ref: dwellingKey },
        },
      };
    }
  }
  yield* careRows(home, place);
}

const VOLUNTEERING_DAYS = 1_800; // they registered over the last five years

const skills = ['care', 'medical', 'teaching', 'repair', 'law', 'arts', 'environment', 'other'] as const;

/** About so many of the usual residents are old enough, and not too old, to be asked. */
const askedShare = 0.72;

/** The volunteers of a household; each registered by own choice, with the moment of consent. A few have withdrawn since. */
export function* volunteerRows(home: PopulationHousehold, rate: number, seed: string, today: string): Generator<Row> {
  const place = home.household.key.slice(0, 12);
  for (const person of home.members) {
    const age = ageOfPerson(person, today);
    if (age < 16 || age > 74 || !person.residences.some(({ relation }) => relation === 'usual')) continue;
    const share = shareOf(`${seed}/volunteer/${person.key}`);
    const registered = share < rate / askedShare;
    if (!registered && share < 0.996) continue;
    const random = createRandom(`${seed}/volunteering/${person.key}`);
    const registeredOn = isoOf(parseDay(today) - random.int(3, VOLUNTEERING_DAYS));
    yield {
      register: 'volunteers.volunteer',
      place,
      key: `${person.key}/volunteer`,
      fields: {
        person: { ref: person.key },
        status: registered ? 'registered' : 'withdrawn',
        number: `${place.slice(6)}${String(person.index).padStart(6, '0')}`,
        registeredOn,
        consentedAt: `${registeredOn}T${String(random.int(1, 9)).padStart(2, '0')}:${String(random.int(10, 59))}:00Z`,
        skills: random.shuffled(skills).slice(0, random.int(1, 2)),
        serviceHours: registered ? random.int(0, 240) / 2 : null,
        note: null,
      },
    };
  }
}
