import { ageOn, calendarDate, type Day, isoOf } from '../shared/days.ts';
import type { DemoPlace } from '../shared/places.ts';
import type { Random } from '../shared/random.ts';
import { bankAccount, landline, mobileNumber } from './contact.ts';
import type { Family, Member } from './family.ts';
import { drawEducation, drawEmployer, drawEthnicGroup, drawPolitical } from './life.ts';
import { nameFamily } from './name-family.ts';
import type { NumberBlock } from './number-block.ts';
import { drawFarAddress, drawOrigin, type Origin, type OriginShares, residencesOf } from './origin.ts';
import { drawElderCare, drawLowIncome } from './statuses.ts';
import type { Dwelling, ElderCare, LowIncome, Person, PopulationHousehold, Sex } from './types.ts';

export interface Twin {
  readonly name: string;
  readonly birth: Day;
  readonly sex: Sex;
}

export interface HouseholdDraw {
  readonly random: Random;
  readonly place: DemoPlace;
  readonly today: Day;
  readonly village: boolean;
  readonly numbers: NumberBlock;
  readonly family: Family;
  readonly twin: Twin | undefined;
  readonly home: Dwelling;
  readonly serial: number;
  /** Index of the first member within the place. */
  readonly firstIndex: number;
  readonly shares: OriginShares;
  readonly awayShare: number;
}

function ethnicGroups(random: Random, family: Family): string[] {
  const group = drawEthnicGroup(random);
  return family.members.map(({ relation }) => (relation === '8' || (relation === '1' && random.chance(0.5)) ? '01' : group));
}

/** The head's number first; others have their own, share it, or have none. */
function drawPhones(random: Random, members: readonly Member[], ages: readonly number[]): (string | null)[] {
  const home = random.chance(0.94) ? mobileNumber(random) : null;
  return members.map((_, at) => {
    const age = ages[at] ?? 0;
    if (at === 0) return age >= 70 && random.chance(0.25) ? landline(random) : home;
    if (age < 12) return random.chance(0.35) ? home : null;
    if (age >= 65)
      return random.chance(0.35) ? home : random.chance(0.15) ? landline(random) : random.chance(0.75) ? mobileNumber(random) : null;
    if (random.chance(0.1)) return home;
    return random.chance(0.93) ? mobileNumber(random) : null;
  });
}

function drawAway(random: Random, draw: HouseholdDraw, origin: Origin, age: number, alone: boolean): Day | null {
  if (origin.kind !== 'here' || age < 18 || age > 55) return null;
  const share = alone ? draw.awayShare * 0.6 : draw.awayShare;
  return random.chance(share) ? draw.today - random.int(60, 3000) : null;
}

type Basic = Omit<Person, 'elder'> & { readonly age: number };

function elderOf(random: Random, person: Basic, people: readonly Basic[], lowIncome: LowIncome | null): ElderCare | null {
  if (person.age < 60) return null;
  const around = people.filter((one) => one !== person && one.currentPlace !== null);
  const relative = around.find(({ age }) => age >= 20 && age < person.age - 15);
  const spouse = around.some(
    (one) =>
      one.sex !== person.sex &&
      Math.abs(one.age - person.age) < 12 &&
      [one, person].some(({ relationToHead }) => relationToHead === '1' || relationToHead === '5'),
  );
  return drawElderCare(random, {
    age: person.age,
    companions: around.length,
    spouse,
    children: relative !== undefined,
    grandchildren: around.some(({ age }) => age < 18),
    relative:
      relative === undefined ? null : { name: relative.name, relation: relative.sex === '1' ? '儿子' : '女儿', phone: relative.phone },
    poor: lowIncome !== null,
  });
}

/** One household: its home, its people, and what departments know of it. */
export function drawHousehold(draw: HouseholdDraw): PopulationHousehold {
  const { random, place, today, village, family, twin, home } = draw;
  const origin = drawOrigin(random, place, home.address, today, draw.shares);
  const groups = twin === undefined ? ethnicGroups(random, family) : ['01'];
  const names = twin === undefined ? nameFamily(random, family.members, groups) : [twin.name];
  const numbered = family.members.map(({ birth, sex }) => draw.numbers.take(birth, sex));
  const ages = numbered.map(({ birth }) => ageOn(birth, today));
  const phones = drawPhones(random, family.members, ages);
  const people = family.members.map((member, at): Basic => {
    const { birth, identityNumber } = numbered[at] ?? draw.numbers.take(member.birth, member.sex);
    const age = ages[at] ?? 0;
    const index = draw.firstIndex + at;
    const away = drawAway(random, draw, origin, age, family.members.length === 1);
    return {
      key: `${place.code}-${String(index).padStart(6, '0')}`,
      index,
      name: names[at] ?? '无名',
      sex: member.sex,
      birthDate: isoOf(birth),
      identityNumber,
      ethnicGroup: groups[at] ?? '01',
      maritalStatus: member.marital,
      education: drawEducation(random, calendarDate(birth).year, age),
      politicalStatus: drawPolitical(random, age),
      phone: phones[at] ?? null,
      employer: drawEmployer(random, age, village),
      relationToHead: member.relation,
      residences: residencesOf(place.code, origin, birth, away, today),
      registeredAddress: origin.address,
      registeredPlace: origin.place,
      currentAddress: away === null ? home.address : drawFarAddress(random),
      currentPlace: away === null ? place.code : null,
      bankAccount: age >= 18 && random.chance(0.6) ? bankAccount(random) : null,
      age,
    };
  });
  const registered = origin.kind === 'here' && family.kind === 'family';
  const lowIncome =
    registered && (ages[0] ?? 0) >= 22 && people[0]?.currentPlace !== null ? drawLowIncome(random, village, people.length, today) : null;
  const serial = draw.serial + 1;
  return {
    dwelling: home,
    household: {
      key: `${place.code}-H${String(serial).padStart(5, '0')}`,
      number: String(serial).padStart(5, '0'),
      headIndex: 0,
      kind: family.kind,
      lowIncome,
    },
    members: people.map((person): Person => {
      const { age: _age, ...rest } = person;
      return { ...rest, elder: elderOf(random, person, people, lowIncome) };
    }),
  };
}
