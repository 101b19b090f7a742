import { ageOn, isoOf, parseDay } from '../shared/days.ts';
import { createRandom, type Random } from '../shared/random.ts';
import { officeName } from '../county/office-names.ts';
import { mobileNumber } from './contact.ts';
import { placeInAddress } from './dwellings.ts';
import { placeFor } from './population.ts';
import { drawChild, drawDestitute, drawDisability, drawHealth, drawReliefs, drawVisits } from './standing-care.ts';
import { drawChildbirth, drawParty, drawStay, drawVeteran, drawVolunteering } from './standing-civic.ts';
import { type Subject, type SubjectOptions, subjectOf } from './standing-subject.ts';
import type { HouseholdStanding, Rental, Standing } from './standing-types.ts';
import { drawHardship, drawMedical, drawPension, drawRetirement, drawUnemployment } from './standing-work.ts';
import type { Person, PopulationHousehold } from './types.ts';

/** Words for work that carry no employer who pays contributions. */
const withoutContributions = new Set(['务农', '外出务工', '个体经营', '灵活就业', '退休', '在校学生']);

function standingOf(subject: Subject, landlord: string | null, volunteerRate: number): Standing {
  const { person, age } = subject;
  const employed = person.employer !== null && age < 62 && !withoutContributions.has(person.employer);
  const disability = drawDisability(subject);
  const unemployment = drawUnemployment(subject);
  const retirement = drawRetirement(subject);
  return {
    person: person.key,
    party: drawParty(subject),
    stay: drawStay(subject, landlord),
    destitute: drawDestitute(subject, disability),
    reliefs: drawReliefs(subject),
    disability,
    visits: drawVisits(subject),
    child: drawChild(subject, disability),
    unemployment,
    hardship: drawHardship(subject, unemployment, disability),
    retirement,
    pension: drawPension(subject, retirement, employed),
    medical: drawMedical(subject, employed, retirement),
    childbirth: drawChildbirth(subject),
    health: drawHealth(subject),
    volunteer: drawVolunteering(subject, volunteerRate),
    veteran: drawVeteran(subject),
  };
}

interface Owner {
  readonly person: Person;
  readonly address: string;
}

/** Grown people seen before, of whom some let a home: a small window, so that nothing grows with the place. */
class Owners {
  readonly #seen: Owner[] = [];

  remember(home: PopulationHousehold, today: number): void {
    for (const person of home.members) {
      if (person.phone === null || person.currentPlace === null || person.currentPlace !== person.registeredPlace) continue;
      if (ageOn(parseDay(person.birthDate), today) < 32) continue;
      const owner = { person, address: home.dwelling.address };
      if (this.#seen.length < 48) this.#seen.push(owner);
      else this.#seen[person.index % 48] = owner;
    }
  }

  pick(random: Random): Owner | undefined {
    return this.#seen.length === 0 ? undefined : random.pick(this.#seen);
  }
}

function rentalOf(options: SubjectOptions, owners: Owners, home: PopulationHousehold): Rental | null {
  const head = home.members[home.household.headIndex];
  if (head === undefined || head.currentPlace === null) return null;
  const staying = head.residences.find(({ relation }) => relation === 'temporary');
  const random = createRandom(`${options.seed}/standing/rental/${home.household.key}`);
  if (!random.chance(staying === undefined ? (home.dwelling.kind === 'rented' ? 0.9 : 0) : 0.85)) return null;
  const owner = random.chance(0.7) ? owners.pick(random) : undefined;
  return {
    landlord:
      owner === undefined
        ? { person: null, name: officeName(random), identityNumber: null, phone: mobileNumber(random) }
        : {
            person: owner.person.key,
            name: owner.person.name,
            identityNumber: owner.person.identityNumber,
            phone: owner.person.phone ?? '',
          },
    landlordAddress: owner?.address ?? null,
    tenant: { person: head.key, name: head.name },
    since: staying?.from ?? isoOf(options.today - random.int(60, 1400)),
  };
}

export interface StandingOptions {
  /** The place, seed and day of the population. */
  readonly place: string;
  readonly seed: string;
  readonly today: string;
  /** Share of usual residents who are volunteers; 0.08 unless told. */
  readonly volunteerRate?: number;
}

export interface Standings {
  /** The next household of the place. Landlords are people seen before: give every household once, in the order of the population. */
  next(home: PopulationHousehold): HouseholdStanding;
}

/**
 * What departments know of the people of a place: party, hardship, disability, work, insurance, health, volunteering, service. The same
 * options give the same facts; a place may be streamed, nothing is kept but a window of possible landlords.
 */
export function openStandings({ place: code, seed, today, volunteerRate = 0.08 }: StandingOptions): Standings {
  const place = placeFor(code);
  const town = `汉阴县${place.townName}`.length;
  const options: SubjectOptions = { seed, today: parseDay(today), place: code, placeName: placeInAddress(place).slice(town) };
  const owners = new Owners();
  return {
    next(home) {
      const rental = rentalOf(options, owners, home);
      owners.remember(home, options.today);
      const landlord = rental?.landlord.name ?? null;
      return { rental, members: home.members.map((person) => standingOf(subjectOf(options, home, person), landlord, volunteerRate)) };
    },
  };
}
